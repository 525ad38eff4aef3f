package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: PostgreSQL starts however the previous run ended. A server that was killed, or whose machine lost
/// power, leaves a file with its process number behind.
class KilledPostgresTest {
    @TempDir
    private Path parent;

    @Test
    void startsIfAnotherProcessHasTheNumberOfTheFormerServer() throws Exception {
        try (DataFolder folder = DataFolder.open(parent.resolve("home"))) {
            Path pidFile = folder.database().resolve("postmaster.pid");
            String left;
            try (LocalPostgres first = start(folder)) {
                assertTrue(first.port() > 0);
                left = Files.readString(pidFile);
            }
            Process another = new ProcessBuilder("cat").start();
            try {
                Files.writeString(pidFile, another.pid() + left.substring(left.indexOf('\n')));
                assertStarts(folder);
                assertTrue(another.isAlive(), "a program that is no PostgreSQL was ended");
            } finally {
                another.destroyForcibly();
            }
        }
    }

    private static void assertStarts(DataFolder folder) throws Exception {
        try (LocalPostgres next = start(folder);
                Connection connection = next.connect()) {
            assertTrue(connection.isValid(1));
        }
    }

    private static LocalPostgres start(DataFolder folder) {
        LocalPostgres postgres = LocalPostgres.unpack(folder, new LocalSecrets(folder.secrets()), step -> {});
        postgres.start();
        return postgres;
    }
}
