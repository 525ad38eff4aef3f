package airside.desktop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Finds the folder for preferences and account data.
final class SettingsFolder {
    private SettingsFolder() {}

    /// Returns the folder named by `AIRSIDE_HOME` (the standalone server uses the same variable), otherwise the
    /// operating system's folder for application settings.
    ///
    /// @param system the system property `os.name`
    static Path of(String system, Path userHome, Map<String, String> environment) {
        return find(environment, "AIRSIDE_HOME")
                .map(Path::of)
                .orElseGet(() -> usual(system, userHome, environment))
                .toAbsolutePath();
    }

    private static Path usual(String system, Path userHome, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return find(environment, "APPDATA").map(Path::of).orElse(userHome).resolve("Airside");
        }
        if (system.startsWith("Mac")) return userHome.resolve("Library/Application Support/Airside");
        return find(environment, "XDG_CONFIG_HOME")
                .map(Path::of)
                .orElse(userHome.resolve(".config"))
                .resolve("airside");
    }

    private static Optional<String> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
