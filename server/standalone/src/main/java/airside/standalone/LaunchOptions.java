package airside.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Options of a run, from environment variables.
///
/// @param home the data folder (`AIRSIDE_HOME`)
/// @param port the port on which all services listen (`AIRSIDE_PORT`)
/// @param tour folder for the pictures of the headless tour (`AIRSIDE_TOUR`)
/// @param display display for the window, on systems that have the variable `DISPLAY` or `WAYLAND_DISPLAY`
record LaunchOptions(Path home, int port, Optional<Path> tour, Optional<String> display) {
    private static final int PORT = 8080;
    private static final int PORT_MAX = 65_535;

    /// Reads the options.
    ///
    /// @throws CannotStartException if `AIRSIDE_PORT` is not a port number
    static LaunchOptions from(Map<String, String> environment, Path userHome) {
        return new LaunchOptions(
                find(environment, "AIRSIDE_HOME")
                        .map(Path::of)
                        .orElse(userHome.resolve(".airside"))
                        .toAbsolutePath(),
                find(environment, "AIRSIDE_PORT").map(LaunchOptions::port).orElse(PORT),
                find(environment, "AIRSIDE_TOUR").map(Path::of).map(Path::toAbsolutePath),
                find(environment, "DISPLAY").or(() -> find(environment, "WAYLAND_DISPLAY")));
    }

    private static Optional<String> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(String text) {
        boolean isPort =
                text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= PORT_MAX;
        if (!isPort)
            throw new CannotStartException("AIRSIDE_PORT is %s: set a number from 1 to 65535.".formatted(text));
        return Integer.parseInt(text);
    }
}
