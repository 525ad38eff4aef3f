package airside.standalone.start;

import airside.kit.testing.TestDatabase;
import airside.standalone.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: if the name of the database gets another address, as after a failover, the service connects there.
class FollowsTheDatabaseTest {
    private static final String UNUSED_ADDRESS = "127.0.0.2";

    @TempDir
    private Path folder;

    /// The JDK is configured to cache addresses forever, so only the service itself can limit that.
    @Test
    void whenItsNameHasAnotherAddress() throws Exception {
        Path hosts = folder.resolve("hosts");
        TestDatabase database = TestDatabase.create("auth");
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        writeHosts(hosts, UNUSED_ADDRESS);
        Map<String, String> settings = Map.of(
                "auth.database.url",
                "jdbc:postgresql://database.test:%d/%s".formatted(port, database.name()),
                "auth.database.password",
                "auth",
                "auth.database.migration.password",
                "auth");
        Map<String, String> environment =
                Map.of("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=%s -Dsun.net.inetaddr.ttl=-1".formatted(hosts));
        try (ServiceProcess auth =
                ServiceProcess.start("airside.auth.AuthMain", ServiceProcess.freePort(), settings, environment)) {
            auth.awaitUnready();
            writeHosts(hosts, "127.0.0.1");
            auth.awaitReady();
        }
    }

    private static void writeHosts(Path hosts, String address) throws IOException {
        Files.writeString(hosts, "127.0.0.1 localhost\n%s database.test\n".formatted(address));
    }
}
