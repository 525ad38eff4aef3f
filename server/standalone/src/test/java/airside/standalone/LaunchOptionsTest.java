package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: environment variables set the data folder, the port, and whether to run the tour.
class LaunchOptionsTest {
    private static final Path HOME = Path.of("/home/maya");

    @Test
    void defaultsArePort8080AndAFolderInTheHome() {
        var options = LaunchOptions.from(Map.of(), HOME);
        assertEquals(
                new LaunchOptions(Path.of("/home/maya/.airside"), 8080, Optional.empty(), Optional.empty()), options);
    }

    @Test
    void readsEachVariable() {
        var options = LaunchOptions.from(
                Map.of(
                        "AIRSIDE_HOME", "/data/airside",
                        "AIRSIDE_PORT", "65535",
                        "AIRSIDE_TOUR", "/pictures",
                        "WAYLAND_DISPLAY", "wayland-0"),
                HOME);
        assertEquals(
                new LaunchOptions(
                        Path.of("/data/airside"), 65535, Optional.of(Path.of("/pictures")), Optional.of("wayland-0")),
                options);
    }

    @Test
    void ignoresBlankVariables() {
        var options = LaunchOptions.from(Map.of("AIRSIDE_HOME", " ", "AIRSIDE_PORT", "", "AIRSIDE_TOUR", ""), HOME);
        assertEquals(LaunchOptions.from(Map.of(), HOME), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999", "-1", "80a", "eighty", "8080 ", "١٢٣"})
    void refusesInvalidPorts(String port) {
        var refusal =
                assertThrows(CannotStartException.class, () -> LaunchOptions.from(Map.of("AIRSIDE_PORT", port), HOME));
        assertEquals("AIRSIDE_PORT is %s: set a number from 1 to 65535.".formatted(port), refusal.getMessage());
    }
}
