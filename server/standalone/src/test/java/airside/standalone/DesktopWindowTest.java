package airside.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: if no window can be opened, the server runs alone and one sentence says why.
class DesktopWindowTest {
    private static final Optional<String> A_DISPLAY = Optional.of(":0");

    @TempDir
    private Path empty;

    @TempDir
    private Path withGtk;

    @BeforeEach
    void installGtk() throws IOException {
        Files.createFile(withGtk.resolve("libgtk-3.so.0"));
    }

    @Test
    void withADisplayAndGtkItOpens() {
        assertEquals(
                Optional.empty(),
                DesktopWindow.findObstacle("Linux", A_DISPLAY, List.of(empty.toString(), withGtk.toString())));
    }

    @Test
    void withoutADisplayItSaysSo() {
        assertEquals(
                Optional.of("There is no display here, so only the server runs."),
                DesktopWindow.findObstacle("Linux", Optional.empty(), List.of(withGtk.toString())));
    }

    @Test
    void withoutGtkItSaysWhatToInstall() {
        String why = DesktopWindow.findObstacle("Linux", A_DISPLAY, List.of(empty.toString()))
                .orElseThrow();
        assertTrue(why.contains("sudo apt install libgtk-3-0"), why);
    }

    @Test
    void otherSystemsNeedNeither() {
        assertEquals(Optional.empty(), DesktopWindow.findObstacle("Mac OS X", Optional.empty(), List.of()));
        assertEquals(Optional.empty(), DesktopWindow.findObstacle("Windows 11", Optional.empty(), List.of()));
    }
}
