package airside.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.application.Application;

/// Opens the window: `DesktopMain [--server=http://localhost:8080]`.
///
/// The server may also be named by `AIRSIDE_SERVER`; when nobody names one, it is the one used last.
public final class DesktopMain {
    private DesktopMain() {}

    public static void main(String[] args) {
        List<String> parameters = new ArrayList<>(Arrays.asList(args));
        Map<String, String> environment = System.getenv();
        boolean namesServer = parameters.stream().anyMatch(p -> p.startsWith("--server="));
        String server = environment.get("AIRSIDE_SERVER");
        if (!namesServer && server != null) parameters.add("--server=" + server);
        parameters.add("--memory=" + settingsFolder(environment).resolve("desktop.properties"));
        try {
            Application.launch(DesktopApp.class, parameters.toArray(String[]::new));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            System.err.println("The window cannot be opened: " + e.getMessage()
                    + ". On Linux it needs a display and GTK 3 (Debian: apt install libgtk-3-0).");
            System.exit(1);
        }
    }

    /// Where each system keeps the settings of applications.
    private static Path settingsFolder(Map<String, String> environment) {
        String system = System.getProperty("os.name");
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("Windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home.toString()), "Airside");
        }
        if (system.startsWith("Mac")) return home.resolve("Library/Application Support/Airside");
        String config = environment.getOrDefault(
                "XDG_CONFIG_HOME", home.resolve(".config").toString());
        return Path.of(config, "airside");
    }
}
