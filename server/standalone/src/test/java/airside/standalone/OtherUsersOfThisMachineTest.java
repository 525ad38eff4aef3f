package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: only the owner has access to the local database and its files. All programs of this machine can reach
/// the loopback interface, so a program without a password stands for another user.
class OtherUsersOfThisMachineTest {
    private static final List<String> ROLES = List.of("postgres", "auth", "flights", "bookings");
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    private static Path previousRelease;

    @TempDir
    private Path parent;

    @Test
    void haveNoAccessToDatabaseAndFiles() throws Exception {
        Path home = parent.resolve("home");
        Map<String, String> environment =
                Map.of("AIRSIDE_HOME", home.toString(), "AIRSIDE_PORT", String.valueOf(ServiceProcess.freePort()));
        copy(previousRelease, home);
        try (StandaloneRun run = StandaloneRun.start(environment).awaitReady()) {
            assertTrue(run.process().isAlive());
            assertRefusesRolesWithoutPassword(portOf(home));
            assertEquals(List.of(), filesWithRightsForOthers(home));
            assertEquals(List.of("postgres"), superusers(home));
        }
    }

    @Test
    void areRefusedByAFolderOfThePreviousRelease() throws Exception {
        DataFolder folder = aFolderOfThePreviousRelease();
        try (folder;
                LocalPostgres postgres = start(folder)) {
            assertRefusesRolesWithoutPassword(postgres.port());
            assertEquals("ABC234", keptLocator(postgres));
            assertEquals(List.of(), filesWithRightsForOthers(folder.path()));
        }
    }

    /// The rules of `pg_hba.conf` are written, but the password is not set yet.
    @Test
    void areRefusedAfterAnInterruptedConversion() throws Exception {
        DataFolder folder = aFolderOfThePreviousRelease();
        Files.writeString(folder.database().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        assertKeepsRowsAndRefusesOthers(folder);
    }

    /// The password is set in the database but was not saved in the file of secrets.
    @Test
    void areRefusedAfterThePasswordWasLost() throws Exception {
        DataFolder folder = aConvertedFolder();
        Files.delete(folder.secrets());
        assertKeepsRowsAndRefusesOthers(folder);
    }

    /// The file of secrets is another one, as after restoring a backup of it.
    @Test
    void areRefusedWithAnOldFileOfSecrets() throws Exception {
        DataFolder folder = aConvertedFolder();
        Files.writeString(folder.secrets(), LocalPostgres.PASSWORD + "=another\n");
        assertKeepsRowsAndRefusesOthers(folder);
    }

    /// A run that is killed while it creates the database leaves an incomplete one, which is created again.
    @Test
    void anIncompleteDatabaseIsCreatedAgain() throws Exception {
        DataFolder folder = aFolderOfThePreviousRelease();
        PostgresPrograms.delete(folder.database());
        Path half = Files.createDirectories(folder.path().resolve("postgres-18.new"));
        Files.writeString(half.resolve("postgresql.conf"), "half");
        try (folder;
                LocalPostgres postgres = start(folder)) {
            assertRefusesRolesWithoutPassword(postgres.port());
        }
    }

    /// The administrator cannot sign in with any password, so the start fails after the server listens.
    @Test
    void aStartThatFailsLeavesNoServer() throws Exception {
        DataFolder folder = aConvertedFolder();
        try (LocalPostgres postgres = start(folder);
                Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres VALID UNTIL '2000-01-01'");
        }
        try (folder) {
            assertThrows(CannotStartException.class, () -> start(folder));
            assertFalse(Files.exists(folder.database().resolve("postmaster.pid")), "PostgreSQL still runs");
        }
    }

    /// The folder also has other files, such as the user's own.
    @Test
    void mayStillReadFilesThatAreNotAirsides() throws Exception {
        Path home = Files.createDirectories(parent.resolve("home"));
        Path foreign = Files.writeString(
                Files.createDirectories(home.resolve("letters")).resolve("a.txt"), "a");
        Path own =
                Files.writeString(Files.createDirectories(home.resolve("logs")).resolve("airside.log"), "{}\n");
        for (Path file : List.of(foreign, own)) {
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        DataFolder.open(home).close();
        assertEquals("rwx------", rightsOf(home));
        assertEquals("rwxr-xr-x", rightsOf(foreign.getParent()));
        assertEquals("rw-r--r--", rightsOf(foreign));
        assertEquals("rwx------", rightsOf(own.getParent()));
        assertEquals("rw-------", rightsOf(own));
    }

    @Test
    void aFolderThatCouldNotBeOpenedIsNotLocked() throws Exception {
        Path home = Files.createDirectories(parent.resolve("home"));
        Path anchors = Files.createSymbolicLink(home.resolve("history-anchors.log"), home.resolve("missing"));
        assertThrows(CannotStartException.class, () -> DataFolder.open(home));
        Files.delete(anchors);
        DataFolder.open(home).close();
    }

    private static String rightsOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void assertKeepsRowsAndRefusesOthers(DataFolder folder) throws Exception {
        try (folder;
                LocalPostgres postgres = start(folder)) {
            assertRefusesRolesWithoutPassword(postgres.port());
            assertEquals("ABC234", keptLocator(postgres));
        }
    }

    private DataFolder aConvertedFolder() throws Exception {
        DataFolder folder = aFolderOfThePreviousRelease();
        try (LocalPostgres first = start(folder)) {
            assertEquals("ABC234", keptLocator(first));
        }
        return folder;
    }

    private static LocalPostgres start(DataFolder folder) {
        LocalPostgres postgres = LocalPostgres.unpack(folder, new LocalSecrets(folder.secrets()), step -> {});
        postgres.start();
        return postgres;
    }

    /// A folder of the previous release: it trusts all users, and they can enter its folders and read its files.
    private DataFolder aFolderOfThePreviousRelease() throws IOException {
        Path home = parent.resolve("home");
        copy(previousRelease, home);
        return DataFolder.open(home);
    }

    @BeforeAll
    static void makeAFolderOfThePreviousRelease() throws IOException, SQLException {
        Path home = previousRelease;
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path programs = Files.createDirectories(home.resolve("programs"));
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(Files.createDirectories(home.resolve("logs")).resolve("airside.log"), "{}\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(home.resolve("postgres-18"))
                        .setCleanDataDirectory(false)
                        .setOutputRedirector(Redirect.DISCARD)
                        .setErrorRedirector(Redirect.DISCARD)
                        .setServerConfig("unix_socket_directories", "")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (record_locator text)");
            statement.execute("INSERT INTO kept VALUES ('ABC234')");
            statement.execute("CREATE ROLE auth LOGIN; CREATE ROLE flights LOGIN; CREATE ROLE bookings LOGIN");
        }
        // Unpacks the programs once for all tests.
        PostgresPrograms.unpack(programs);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static String keptLocator(LocalPostgres postgres) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT record_locator FROM kept")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void assertRefusesRolesWithoutPassword(int port) {
        for (String role : ROLES) {
            for (String password : List.of("", role, "password")) {
                for (String database : List.of("postgres", "template1")) {
                    String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
                    var refusal = assertThrows(
                            SQLException.class,
                            () -> DriverManager.getConnection(url, role, password)
                                    .close(),
                            "%s can connect with the password \"%s\"".formatted(role, password));
                    // The driver does not send an empty password.
                    assertTrue(List.of(WRONG_PASSWORD, "08004").contains(refusal.getSQLState()), refusal.toString());
                }
            }
        }
    }

    /// Returns files and folders with a right for the group or others.
    private static List<String> filesWithRightsForOthers(Path home) throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                // PostgreSQL writes and deletes files all the time.
                if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) continue;
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (!rights.endsWith("------")) open.add(rights + " " + path);
            }
        }
        return open;
    }

    private static List<String> superusers(Path home) throws IOException, SQLException {
        String password = new LocalSecrets(home.resolve("secrets.properties")).get(LocalPostgres.PASSWORD);
        String url = "jdbc:postgresql://127.0.0.1:%d/airside".formatted(portOf(home));
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rolname FROM pg_roles WHERE rolsuper")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static int portOf(Path home) throws IOException {
        return Integer.parseInt(Files.readAllLines(home.resolve("postgres-18/postmaster.pid"))
                .get(3)
                .strip());
    }
}
