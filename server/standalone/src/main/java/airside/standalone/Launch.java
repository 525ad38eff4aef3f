package airside.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How a run was asked for, in the environment.
///
/// @param home the data folder (`AIRSIDE_HOME`)
/// @param port where everything listens (`AIRSIDE_PORT`)
/// @param tour where the headless journey leaves its pictures (`AIRSIDE_TOUR`)
/// @param display the display to open a window on, where the system has the word
record Launch(Path home, int port, Optional<Path> tour, Optional<String> display) {
    private static final int PORT = 8080;
    private static final int PORT_MAX = 65_535;

    static Launch from(Map<String, String> environment, Path userHome) {
        return new Launch(
                find(environment, "AIRSIDE_HOME")
                        .map(Path::of)
                        .orElse(userHome.resolve(".airside"))
                        .toAbsolutePath(),
                find(environment, "AIRSIDE_PORT").map(Launch::port).orElse(PORT),
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
