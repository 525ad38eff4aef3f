package airside.desktop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where this computer's choices and the data of accounts are kept.
final class SettingsFolder {
    private SettingsFolder() {}

    /// The folder that `AIRSIDE_HOME` names, which the server started beside the window uses too; else the one
    /// where the system keeps the settings of applications.
    ///
    /// @param system its name, as Java tells it
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
