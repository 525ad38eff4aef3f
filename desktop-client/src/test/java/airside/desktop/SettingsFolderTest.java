package airside.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: preferences and account data are in the folder named by AIRSIDE_HOME.
class SettingsFolderTest {
    private static final Path USER = Path.of("/home/maya");

    @Test
    void theFolderNamedHoldsThem() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertEquals(
                    Path.of("/data/airside"),
                    SettingsFolder.of(
                            system, USER, Map.of("AIRSIDE_HOME", "/data/airside", "XDG_CONFIG_HOME", "/config")));
        }
    }

    @Test
    void withoutASettingTheSystemsFolderForSettingsIsUsed() {
        Map<String, String> blank = Map.of("AIRSIDE_HOME", " ");
        assertEquals(Path.of("/home/maya/.config/airside"), SettingsFolder.of("Linux", USER, blank));
        assertEquals(
                Path.of("/config/airside"), SettingsFolder.of("Linux", USER, Map.of("XDG_CONFIG_HOME", "/config")));
        assertEquals(
                Path.of("/home/maya/Library/Application Support/Airside"),
                SettingsFolder.of("Mac OS X", USER, Map.of()));
        assertEquals(Path.of("/roaming/Airside"), SettingsFolder.of("Windows 11", USER, Map.of("APPDATA", "/roaming")));
    }
}
