package airside.desktop.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.accountdata.EncryptedAccountData;
import airside.desktop.fakes.TestClock;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.Cached;
import airside.desktop.gateway.Gateways;
import airside.desktop.gateway.ProblemCode;
import airside.desktop.travel.Booking;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingList.View;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: loaded bookings can be read while the server is unreachable, also after a restart, by the account that
/// loaded them only.
class BookingCacheTest {
    private static final String LOCATOR = "Q7XK2M";

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private final InMemoryVault vault = new InMemoryVault();
    private StubAirside server;
    private AccountDataStore data;
    private Gateways gateways;

    @BeforeEach
    void start() throws IOException {
        server = new StubAirside();
        startDesktop();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBookingThatWasReadIsKeptWithItsTimeAndVersion() {
        gateways.auth().signIn("maya", "secret", true);
        Booking read = gateways.bookings().getBooking(LOCATOR);
        clock.advance(Duration.ofMinutes(22));
        server.goAway();
        assertInstanceOf(
                ApiFailure.Unreachable.class, failure(() -> gateways.bookings().getBooking(LOCATOR)));
        assertEquals(
                Optional.of(new Cached<>(read, TestClock.START)),
                gateways.bookings().cache().findBooking(LOCATOR));
        assertEquals("\"7\"", read.version());
    }

    @Test
    void listsAndHistoriesAreKeptToo() {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().list(View.UPCOMING);
        gateways.bookings().history(LOCATOR);
        BookingList list = gateways.bookings()
                .cache()
                .findList(View.UPCOMING)
                .orElseThrow()
                .value();
        assertEquals(3, list.cancelled());
        assertEquals(Optional.empty(), list.nextPage(), "only the server has it");
        assertEquals(Optional.empty(), gateways.bookings().cache().findList(View.PAST));
        assertEquals(
                1,
                gateways.bookings()
                        .cache()
                        .findHistory(LOCATOR)
                        .orElseThrow()
                        .value()
                        .size());
    }

    @Test
    void theApplicationOpensWithoutTheServerAndContinuesWhenItIsBack() throws IOException {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        server.goAway();
        restartDesktop();
        assertInstanceOf(ApiFailure.Unreachable.class, failure(gateways.auth()::resume));
        assertEquals("maya", gateways.auth().resumeOffline().orElseThrow().username());
        assertTrue(gateways.bookings().cache().findBooking(LOCATOR).isPresent());
        server.comeBack();
        assertEquals(LOCATOR, gateways.bookings().getBooking(LOCATOR).locator(), "the session is gone on with");
        assertEquals("refresh-maya-2", vault.token(server.address()));
    }

    @Test
    void withoutAKeptSessionNothingOpensOffline() {
        gateways.auth().signIn("maya", "secret", false);
        gateways.bookings().getBooking(LOCATOR);
        restartDesktop();
        assertEquals(Optional.empty(), gateways.auth().resumeOffline());
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
    }

    @Test
    void aSessionThatHasExpiredOpensNothing() {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        restartDesktop();
        clock.advance(Duration.ofDays(29).plusHours(13).plusMinutes(39));
        assertTrue(gateways.auth().resumeOffline().isPresent(), "the control: a moment before");
        clock.advance(Duration.ofMinutes(1));
        restartDesktop();
        assertEquals(Optional.empty(), gateways.auth().resumeOffline());
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
    }

    @Test
    void anotherAccountReadsNothingOfIt() {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        gateways.auth().signIn("jd", "secret", true);
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
        gateways.auth().signIn("maya", "secret", true);
        assertTrue(gateways.bookings().cache().findBooking(LOCATOR).isPresent(), "it is still Maya's");
    }

    /// Maya's booking arrives when JD has signed in.
    @Test
    void aLateAnswerIsNotKeptForTheNextAccount() {
        gateways.auth().signIn("maya", "secret", true);
        server.beforeBooking = () -> gateways.auth().signIn("jd", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
    }

    @Test
    void signingOutRemovesWhatIsKeptIfThatIsChosen() throws IOException {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        data.flush();
        assertEquals(1, files().size(), "the control");
        gateways.auth().signOut(true);
        assertEquals(List.of(), files());
        assertEquals(0, vault.secrets().size());
        gateways.auth().signIn("maya", "secret", true);
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
    }

    @Test
    void signingOutMayLeaveItForTheNextSignInOnly() throws IOException {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        gateways.auth().signOut(false);
        assertEquals(1, files().size());
        assertEquals(0, vault.secrets().size(), "without a session there is no key on this computer");
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
        gateways.auth().signIn("maya", "secret", true);
        assertTrue(gateways.bookings().cache().findBooking(LOCATOR).isPresent());
    }

    @Test
    void aServerOfThePreviousReleaseLeavesNothingOnDisk() {
        server.givesKeys = false;
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        assertTrue(gateways.bookings().cache().findBooking(LOCATOR).isPresent(), "in memory");
        data.flush();
        assertFalse(Files.exists(home.resolve("account-data")));
        restartDesktop();
        assertEquals(Optional.empty(), gateways.auth().resumeOffline());
    }

    @Test
    void aBookingThatIsNoLongerTheAccountsIsDeleted() {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        server.hasBooking = false;
        assertTrue(failure(() -> gateways.bookings().getBooking(LOCATOR)).is(ProblemCode.NOT_FOUND));
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
    }

    @Test
    void aBookingFoundByItsNameMayBeAnotherAccountsAndIsNotKept() {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().retrieve(LOCATOR, "Okafor");
        assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
    }

    @Test
    void anotherServerHasOtherAccounts() throws IOException {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        try (StubAirside other = new StubAirside()) {
            gateways.server().moveTo(other.address());
            assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
            gateways.auth().signIn("maya", "secret", false);
            assertEquals(Optional.empty(), gateways.bookings().cache().findBooking(LOCATOR));
        }
    }

    @Test
    void theKeyIsInNoFile() throws IOException {
        gateways.auth().signIn("maya", "secret", true);
        gateways.bookings().getBooking(LOCATOR);
        data.flush();
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(StubAirside.key("maya")), file.toString());
            assertFalse(bytes.contains(LOCATOR), file.toString());
        }
    }

    @Test
    void theReasonWhyNothingAnswersIsShown() {
        server.goAway();
        assertEquals(ApiFailure.Unreachable.Cause.REFUSED, cause(server.address()));
        assertEquals(ApiFailure.Unreachable.Cause.UNKNOWN_HOST, cause(URI.create("http://no-such-host.invalid:8080")));
    }

    private ApiFailure.Unreachable.Cause cause(URI address) {
        gateways.server().moveTo(address);
        return assertInstanceOf(ApiFailure.Unreachable.class, failure(gateways.server()::echo))
                .cause();
    }

    private void startDesktop() {
        data = new EncryptedAccountData(home.resolve("account-data"), clock, _ -> {});
        gateways = HttpGateways.at(server.address(), vault, data, clock);
    }

    private void restartDesktop() {
        data.flush();
        startDesktop();
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(home.resolve("account-data"))) return List.of();
        try (Stream<Path> files = Files.list(home.resolve("account-data"))) {
            return files.filter(file -> file.toString().endsWith(".data")).toList();
        }
    }

    private static ApiFailure failure(Callable<?> call) {
        return assertThrows(ApiFailureException.class, call::call).failure();
    }
}
