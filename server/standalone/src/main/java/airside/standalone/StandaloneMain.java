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
        Instant begun = Instant.now();
        try {
            Launch launch = Launch.from(System.getenv(), Path.of(System.getProperty("user.home")));
            System.out.println("Airside");
            System.out.println("  data folder " + launch.home());
            Server server = Server.start(launch, System.getenv(), step -> say(begun, step));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            say(begun, "ready");
            welcome(server);
            int status = launch.tour().isPresent() ? tour(server, launch) : stay(server, launch);
            server.close();
            System.out.println("Stopped; all data is kept in " + launch.home());
            System.exit(status);
        } catch (CannotStartException | SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int tour(Server server, Launch launch) throws InterruptedException {
        Path folder = launch.tour().orElseThrow();
        System.out.println("Running the tour; its pictures are written to " + folder);
        return DesktopWindow.tour(server.address(), folder).waitForExit();
    }

    private static int stay(Server server, Launch launch) throws InterruptedException {
        Optional<String> whyNot =
                DesktopWindow.whyNot(System.getProperty("os.name"), launch.display(), DesktopWindow.LIBRARY_FOLDERS);
        if (whyNot.isPresent()) {
            System.out.println(whyNot.get() + " Ctrl-C stops it.");
            Thread.currentThread().join();
        }
        System.out.println("The window opens; closing it, or Ctrl-C here, stops everything.");
        DesktopWindow.open(server.address()).waitForExit();
        return 0;
    }

    private static void welcome(Server server) {
        System.out.printf("""

              address     %1$s
              docs page   %1$s/docs
              sign in as  maya (traveller), jd (agent of Fjord Travel) or admin (administrator), password "welcome aboard"
              test card   4242 4242 4242 4242, any date to come, any security code (simulated acquirer, no money moves)

              The timetable is historic and the fares are invented. Passwords may be short here, because it is a local world.

            """, server.address());
    }

    private static void say(Instant begun, String step) {
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        System.out.println(String.format(Locale.ROOT, "  %5.1f s  %s", seconds, step));
    }
}
