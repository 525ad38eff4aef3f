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
class LaunchTest {
    private static final Path HOME = Path.of("/home/maya");

    @Test
    void withoutAnyWishItIsPort8080AndAFolderInTheHome() {
        var launch = Launch.from(Map.of(), HOME);
        assertEquals(new Launch(Path.of("/home/maya/.airside"), 8080, Optional.empty(), Optional.empty()), launch);
    }

    @Test
    void eachWishIsTaken() {
        var launch = Launch.from(
                Map.of(
                        "AIRSIDE_HOME", "/data/airside",
                        "AIRSIDE_PORT", "65535",
                        "AIRSIDE_TOUR", "/pictures",
                        "WAYLAND_DISPLAY", "wayland-0"),
                HOME);
        assertEquals(
                new Launch(
                        Path.of("/data/airside"), 65535, Optional.of(Path.of("/pictures")), Optional.of("wayland-0")),
                launch);
    }

    @Test
    void aBlankWishIsNone() {
        var launch = Launch.from(Map.of("AIRSIDE_HOME", " ", "AIRSIDE_PORT", "", "AIRSIDE_TOUR", ""), HOME);
        assertEquals(Launch.from(Map.of(), HOME), launch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999", "-1", "80a", "eighty", "8080 ", "١٢٣"})
    void aPortThatIsNoneIsRefusedWithWhatToDo(String port) {
        var refusal = assertThrows(CannotStartException.class, () -> Launch.from(Map.of("AIRSIDE_PORT", port), HOME));
        assertEquals("AIRSIDE_PORT is %s: set a number from 1 to 65535.".formatted(port), refusal.getMessage());
    }
}
