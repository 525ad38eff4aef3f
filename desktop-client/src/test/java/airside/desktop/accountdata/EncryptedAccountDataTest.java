package airside.desktop.accountdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: data of an account is kept on this computer, encrypted with a key of the account.
class EncryptedAccountDataTest {
    private static final URI SERVER = URI.create("https://book.example.org");
    private static final DataOwner MAYA = owner("maya", key(1));
    private static final DataOwner JD = owner("jd", key(2));

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private final List<Runnable> waiting = new ArrayList<>();

    @Test
    void isThereAgainAfterAStart() {
        store(MAYA).keep("draft", "Q7XK2M");
        passTime();
        assertEquals(Optional.of("Q7XK2M"), store(MAYA).find("draft"));
    }

    @Test
    void nothingCanBeReadInTheFiles() throws IOException {
        store(MAYA).keep("draft", "a very secret draft");
        passTime();
        Path file = file();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("secret"), "the text can be read");
        assertFalse(bytes.contains("draft"), "the name can be read");
        assertFalse(file.getFileName().toString().contains("maya"), "the account can be read");
    }

    @Test
    void onlyTheOwnerOfTheProcessMayReadTheFiles() throws IOException {
        store(MAYA).keep("draft", "text");
        passTime();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    }

    @Test
    void aFolderThatIsOpenToOthersBecomesPrivate() throws IOException {
        Files.createDirectory(
                folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        store(MAYA).keep("draft", "text");
        passTime();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
    }

    @Test
    void anotherAccountFindsNothing() {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "Maya's");
        store.open(JD);
        assertEquals(Optional.empty(), store.find("draft"));
        store.keep("draft", "JD's");
        store.open(MAYA);
        assertEquals(Optional.of("Maya's"), store.find("draft"));
    }

    /// Screens of the previous account are closed, and save their input, after the next account has signed in.
    @Test
    void aScreenLeftLateKeepsNothingForTheNextAccount() {
        EncryptedAccountData store = store(MAYA);
        AccountData ofAScreen = store.ofThisAccount();
        ofAScreen.keep("draft", "Maya's");
        assertEquals(Optional.of("Maya's"), ofAScreen.find("draft"));
        store.open(JD);
        ofAScreen.keep("draft", "Maya's, typed on");
        assertEquals(Optional.empty(), store.find("draft"));
        assertEquals(Optional.empty(), ofAScreen.find("draft"));
        store.keep("draft", "JD's");
        ofAScreen.remove("draft");
        assertEquals(Optional.of("JD's"), store.find("draft"));
    }

    /// A renamed file of another account reads as nothing, and so does a file with the key of another account.
    @Test
    void anotherAccountsFileIsIgnored() throws IOException {
        store(MAYA).keep("draft", "Maya's");
        passTime();
        Files.copy(file(), folder().resolve(JD.fileName()));
        assertEquals(Optional.empty(), store(JD).find("draft"));
        assertEquals(Optional.empty(), store(owner("jd", key(1))).find("draft"));
    }

    @Test
    void aWrongKeyReadsNothing() {
        store(MAYA).keep("draft", "text");
        passTime();
        assertEquals(Optional.empty(), store(owner("maya", key(9))).find("draft"));
    }

    @Test
    void aFileThatWasTamperedWithIsIgnored() throws IOException {
        store(MAYA).keep("draft", "text");
        passTime();
        byte[] good = Files.readAllBytes(file());
        for (int at : List.of(0, 5, good.length / 2, good.length - 1)) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(file(), bad);
            assertEquals(Optional.empty(), store(MAYA).find("draft"), "byte " + at);
        }
        Files.write(file(), new byte[] {1, 2, 3});
        assertEquals(Optional.empty(), store(MAYA).find("draft"), "cut off");
        Files.write(file(), good);
        assertEquals(Optional.of("text"), store(MAYA).find("draft"), "the control");
    }

    @Test
    void nothingIsKeptWithoutAnAccount() {
        EncryptedAccountData store = new EncryptedAccountData(folder(), clock, waiting::add);
        store.keep("draft", "text");
        assertEquals(Optional.empty(), store.find("draft"));
        store.open(MAYA);
        store.close(MAYA);
        store.keep("draft", "text");
        assertEquals(Optional.empty(), store.find("draft"));
        passTime();
        assertFalse(Files.exists(folder()));
    }

    @Test
    void aServerThatGivesNoKeyMeansMemoryOnly() {
        DataOwner keyless = new DataOwner(SERVER, "maya", Optional.empty());
        EncryptedAccountData store = store(keyless);
        store.keep("draft", "text");
        store.flush();
        assertEquals(Optional.of("text"), store.find("draft"));
        assertFalse(Files.exists(folder()));
        assertEquals(List.of(), waiting);
    }

    /// A server of the previous release answers in between, while replicas are exchanged.
    @Test
    void aKeyThatComesLaterEncryptsWhatIsThere() {
        EncryptedAccountData store = store(new DataOwner(SERVER, "maya", Optional.empty()));
        store.keep("draft", "text");
        store.open(MAYA);
        store.flush();
        assertEquals(Optional.of("text"), store(MAYA).find("draft"));
    }

    @Test
    void changesAreWrittenTogetherAMomentLater() {
        EncryptedAccountData store = store(MAYA);
        store.keep("one", "1");
        store.keep("two", "2");
        assertEquals(1, waiting.size());
        assertFalse(Files.exists(folder()), "written at once");
        passTime();
        assertTrue(Files.exists(folder()));
    }

    @Test
    void theEndOfTheApplicationWaitsForNoTimer() {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "text");
        store.flush();
        assertEquals(Optional.of("text"), store(MAYA).find("draft"));
    }

    @Test
    void whatWasRemovedStaysSo() {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "text");
        store.flush();
        store.remove("draft");
        store.flush();
        assertEquals(Optional.empty(), store(MAYA).find("draft"));
    }

    @Test
    void twoWindowsDoNotEraseEachOthersChanges() {
        EncryptedAccountData one = store(MAYA);
        EncryptedAccountData other = store(MAYA);
        one.keep("one", "1");
        one.flush();
        other.keep("two", "2");
        other.flush();
        EncryptedAccountData later = store(MAYA);
        assertEquals(
                List.of("1", "2"),
                List.of(later.find("one").orElse(""), later.find("two").orElse("")));
    }

    @Test
    void erasingLeavesNothing() throws IOException {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "text");
        store.flush();
        store.keep("draft", "newer");
        store.erase(MAYA);
        passTime();
        assertEquals(List.of(), dataFiles());
        assertEquals(Optional.empty(), store.find("draft"));
    }

    /// A sign-out ends the session on the server in the background; another account may have signed in by then.
    @Test
    void aLateSignOutDoesNotChangeTheNextAccount() {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "Maya's");
        store.open(JD);
        store.keep("draft", "JD's");
        store.erase(MAYA);
        assertEquals(Optional.of("JD's"), store.find("draft"));
        store.close(MAYA);
        assertEquals(Optional.of("JD's"), store.find("draft"));
        assertEquals(Optional.empty(), store(MAYA).find("draft"));
    }

    @Test
    void whatIsTooOldIsDeletedAndCopiesSooner() {
        EncryptedAccountData store = store(MAYA);
        store.keep(AccountData.COPY + "trip", "copy");
        store.keep("draft", "mine");
        store.flush();
        clock.advance(RetentionLimits.COPY_AGE_MAX.plus(Duration.ofSeconds(1)));
        EncryptedAccountData later = store(MAYA);
        assertEquals(Optional.empty(), later.find(AccountData.COPY + "trip"));
        assertEquals(Optional.of("mine"), later.find("draft"));
        clock.advance(RetentionLimits.AGE_MAX);
        assertEquals(Optional.empty(), store(MAYA).find("draft"));
    }

    @Test
    void copiesAreDeletedBeforeDrafts() {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "mine");
        clock.advance(Duration.ofSeconds(1));
        String large = "x".repeat(RetentionLimits.TEXT_CHARS_MAX);
        int tooMany = RetentionLimits.CHARS_MAX / RetentionLimits.TEXT_CHARS_MAX + 1;
        for (int i = 0; i < tooMany; i++) {
            store.keep(AccountData.COPY + i, large);
            clock.advance(Duration.ofSeconds(1));
        }
        store.flush();
        for (EncryptedAccountData each : List.of(store, store(MAYA))) {
            assertEquals(Optional.of("mine"), each.find("draft"));
            assertEquals(Optional.empty(), each.find(AccountData.COPY + 0), "the oldest copy");
            assertTrue(each.find(AccountData.COPY + (tooMany - 1)).isPresent(), "the newest copy");
        }
    }

    @Test
    void aTextThatIsTooLongIsNotKept() {
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "x".repeat(RetentionLimits.TEXT_CHARS_MAX + 1));
        assertEquals(Optional.empty(), store.find("draft"));
    }

    @Test
    void filesOfAccountsThatCameNoMoreAreDeleted() throws IOException {
        store(JD).keep("draft", "text");
        passTime();
        Files.setLastModifiedTime(
                file(),
                FileTime.from(clock.instant().minus(RetentionLimits.AGE_MAX).minusSeconds(1)));
        store(MAYA);
        assertEquals(List.of(), dataFiles());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingButTheNextStart() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        EncryptedAccountData store = store(MAYA);
        store.keep("draft", "text");
        passTime();
        assertEquals(Optional.of("text"), store.find("draft"));
        Files.delete(folder());
        store.flush();
        assertEquals(Optional.of("text"), store(MAYA).find("draft"), "written once there is room again");
    }

    @Test
    void theKeyDoesNotShow() {
        assertFalse(MAYA.toString().contains(MAYA.key().orElseThrow().text()));
    }

    private EncryptedAccountData store(DataOwner owner) {
        EncryptedAccountData store = new EncryptedAccountData(folder(), clock, waiting::add);
        store.open(owner);
        return store;
    }

    private void passTime() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private Path folder() {
        return home.resolve("account-data");
    }

    private Path file() throws IOException {
        return dataFiles().getFirst();
    }

    private List<Path> dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(each -> each.toString().endsWith(".data")).toList();
        }
    }

    private static DataOwner owner(String account, DataKey key) {
        return new DataOwner(SERVER, account, Optional.of(key));
    }

    private static DataKey key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return DataKey.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .orElseThrow();
    }
}
