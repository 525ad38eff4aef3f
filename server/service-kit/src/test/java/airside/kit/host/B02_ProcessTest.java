package airside.kit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import airside.kit.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: an operator can configure, watch and end the process of a service.
class B02_ProcessTest {
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentConfiguresTheProcessAndSigtermEndsIt() throws Exception {
        TestDatabase database = TestDatabase.create("parcels");
        Path secret = Files.writeString(folder.resolve("secret"), "parcels\n");
        Process process = start(Map.of(
                "AIRSIDE_PARCELS_PORT",
                "0",
                "AIRSIDE_PARCELS_DATABASE_URL",
                database.url(),
                "AIRSIDE_PARCELS_DATABASE_PASSWORD_FILE",
                secret.toString(),
                "AIRSIDE_PARCELS_DATABASE_MIGRATION_PASSWORD_FILE",
                secret.toString(),
                "AIRSIDE_SERVER_DRAIN_WAIT",
                "1s"));
        try {
            Eventually.becomes("the log has the address", () -> address().isPresent());
            var client = ContractClient.at(address().orElseThrow());
            Eventually.becomes("it is ready", () -> client.get("/health/ready").status() == 200);

            process.destroy();
            Eventually.becomes(
                    "it is not ready", () -> client.get("/health/ready").status() == 503);
            assertEquals(401, client.get("/api/parcels").status(), "it still answers");
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it ends");
            assertEquals(ENDED_BY_SIGTERM, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
        List<JsonNode> lines = logLines();
        assertTrue(lines.stream().anyMatch(line -> line.path("message").asText().equals("parcels is ready")), log());
        for (JsonNode line : lines) {
            assertTrue(
                    line.hasNonNull("at") && line.hasNonNull("level") && line.hasNonNull("message"), line.toString());
        }
        assertEquals("", Files.readString(folder.resolve("errors")));
    }

    @Test
    void aMisspeltSettingStopsTheProcessWithOneLine() throws Exception {
        Process process = start(Map.of("AIRSIDE_PARCELS_PROT", "8009", "AIRSIDE_PARCELS_PORT", "0"));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
        assertEquals(1, process.exitValue());
        assertEquals(
                "AIRSIDE_PARCELS_PROT in the environment is not a known setting; perhaps AIRSIDE_PARCELS_PORT is"
                        + " meant.\n",
                Files.readString(folder.resolve("errors")));
    }

    private Process start(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ParcelMain.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("AIRSIDE_"));
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        builder.redirectOutput(folder.resolve("log").toFile());
        builder.redirectError(folder.resolve("errors").toFile());
        return builder.start();
    }

    private Optional<URI> address() {
        return logLines().stream()
                .map(line -> line.path("message").asText())
                .filter(message -> message.startsWith("Listening on "))
                .map(message -> URI.create(message.substring("Listening on ".length())))
                .findFirst();
    }

    private List<JsonNode> logLines() {
        var lines = new ArrayList<JsonNode>();
        var json = new JsonMapper();
        try {
            for (String line : log().lines().toList()) lines.add(json.readTree(line));
        } catch (IOException e) {
            throw new AssertionError("A line of the log is no JSON:\n" + log(), e);
        }
        return lines;
    }

    /// The complete lines of the log; the last one may still be incomplete.
    private String log() {
        try {
            String text = Files.readString(folder.resolve("log"));
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            return "";
        }
    }
}
