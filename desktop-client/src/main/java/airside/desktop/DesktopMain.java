package airside.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.application.Application;

/// Opens the window: `DesktopMain [--server=http://localhost:8080]`.
///
/// `AIRSIDE_SERVER` names the server too; without either the application uses the last server. `AIRSIDE_HOME` names
/// the folder for preferences and account data; the default is the operating system's folder for settings.
public final class DesktopMain {
    private DesktopMain() {}

    public static void main(String[] args) {
        List<String> parameters = new ArrayList<>(Arrays.asList(args));
        Map<String, String> environment = System.getenv();
        boolean namesServer = parameters.stream().anyMatch(p -> p.startsWith("--server="));
        String server = environment.get("AIRSIDE_SERVER");
        if (!namesServer && server != null) parameters.add("--server=" + server);
        String system = System.getProperty("os.name");
        Path home = SettingsFolder.of(system, Path.of(System.getProperty("user.home")), environment);
        parameters.add("--home=" + home);
        try {
            Application.launch(DesktopApp.class, parameters.toArray(String[]::new));
            // The keyring library leaves a non-daemon thread that would keep the process alive.
            System.exit(0);
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            System.err.println("The window cannot be opened: " + e.getMessage()
                    + ". On Linux it needs a display and GTK 3 (Debian: apt install libgtk-3-0).");
            System.exit(1);
        }
    }
}
