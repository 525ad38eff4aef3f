package airside.standalone;

import airside.kit.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Starts PostgreSQL, the sample world, the three services and the desktop window with one command; runs until
/// Ctrl-C or until the window is closed.
public final class StandaloneMain {
    private StandaloneMain() {}

    public static void main(String[] args) throws InterruptedException {
        Instant startedAt = Instant.now();
        try {
            LaunchOptions options = LaunchOptions.from(System.getenv(), Path.of(System.getProperty("user.home")));
            System.out.println("Airside");
            System.out.println("  data folder " + options.home());
            Server server = Server.start(options, System.getenv(), step -> printStep(startedAt, step));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            printStep(startedAt, "ready");
            printWelcome(server);
            int status = options.tour().isPresent() ? tour(server, options) : runWindow(server, options);
            server.close();
            System.out.println("Stopped; all data is kept in " + options.home());
            System.exit(status);
        } catch (CannotStartException | SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int tour(Server server, LaunchOptions options) throws InterruptedException {
        Path folder = options.tour().orElseThrow();
        System.out.println("Running the tour; its pictures are written to " + folder);
        return DesktopWindow.tour(server.address(), folder).waitForExit();
    }

    private static int runWindow(Server server, LaunchOptions options) throws InterruptedException {
        Optional<String> obstacle = DesktopWindow.findObstacle(
                System.getProperty("os.name"), options.display(), DesktopWindow.LIBRARY_FOLDERS);
        if (obstacle.isPresent()) {
            System.out.println(obstacle.get() + " Ctrl-C stops it.");
            Thread.currentThread().join();
        }
        System.out.println("The window opens; closing it, or Ctrl-C here, stops everything.");
        DesktopWindow.open(server.address()).waitForExit();
        return 0;
    }

    private static void printWelcome(Server server) {
        System.out.printf("""

              address     %1$s
              docs page   %1$s/docs
              sign in as  maya (traveller), jd (agent of Fjord Travel) or admin (administrator), password "welcome aboard"
              test card   4242 4242 4242 4242, any date to come, any security code (simulated acquirer, no money moves)

              The timetable is historic and the fares are invented. Passwords may be short here, because it is a local world.

            """, server.address());
    }

    private static void printStep(Instant startedAt, String step) {
        double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1000.0;
        System.out.println(String.format(Locale.ROOT, "  %5.1f s  %s", seconds, step));
    }
}
