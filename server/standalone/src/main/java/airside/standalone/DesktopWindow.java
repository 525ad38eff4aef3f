package airside.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Runs the desktop application in its own process, so that it has its own memory and can be closed alone.
final class DesktopWindow {
    private static final String WINDOW_MAIN = "airside.desktop.DesktopMain";
    private static final String TOUR_MAIN = "airside.desktop.tour.TourMain";
    /// Folders in which Linux distributions keep shared libraries.
    static final List<String> LIBRARY_FOLDERS = List.of(
            "/usr/lib",
            "/lib",
            "/usr/lib64",
            "/lib64",
            "/usr/local/lib",
            "/usr/lib/x86_64-linux-gnu",
            "/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/lib/aarch64-linux-gnu");

    private final Process process;

    private DesktopWindow(Process process) {
        this.process = process;
    }

    /// Opens the window for a server.
    static DesktopWindow open(URI server) {
        return start(List.of("--enable-native-access=ALL-UNNAMED"), WINDOW_MAIN, List.of("--server=" + server));
    }

    /// Runs the tour of the application without a display and writes a picture of each screen.
    static DesktopWindow tour(URI server, Path folder) {
        return start(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true"),
                TOUR_MAIN,
                List.of("--server=" + server, "--folder=" + folder.toAbsolutePath()));
    }

    /// Returns the reason why no window can be opened on this machine, in one sentence; empty if it can.
    ///
    /// @param libraryFolders folders in which shared libraries are searched, see [#LIBRARY_FOLDERS]
    static Optional<String> findObstacle(
            String operatingSystem, Optional<String> display, List<String> libraryFolders) {
        if (!operatingSystem.startsWith("Linux")) return Optional.empty();
        if (display.isEmpty()) return Optional.of("There is no display here, so only the server runs.");
        if (isGtkInstalled(libraryFolders)) return Optional.empty();
        return Optional.of("The window needs GTK 3, which is not installed: run `sudo apt install libgtk-3-0` "
                + "(Fedora: `sudo dnf install gtk3`) and start again; the server runs meanwhile.");
    }

    private static boolean isGtkInstalled(List<String> libraryFolders) {
        return libraryFolders.stream().anyMatch(folder -> Files.exists(Path.of(folder, "libgtk-3.so.0")));
    }

    private static DesktopWindow start(List<String> jvmOptions, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(arguments);
        try {
            return new DesktopWindow(new ProcessBuilder(command).inheritIO().start());
        } catch (IOException e) {
            throw new CannotStartException(
                    "The window does not open (%s); the server runs.".formatted(e.getMessage()), e);
        }
    }

    /// Returns a future that completes when the window is closed.
    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /// Waits until the window is closed and returns the exit status of its process.
    int waitForExit() throws InterruptedException {
        return process.waitFor();
    }

    void close() {
        process.destroy();
    }
}
