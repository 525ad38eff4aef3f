package airside.desktop.benchmark;

import airside.desktop.DesktopApp;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Benchmark of the start: prints the time from the start of the process to the first frame (`First frame after 640
/// ms`) and exits.
///
/// Takes the parameters of [DesktopApp]. Run it once with `-XX:AOTCacheOutput=FILE`, then with `-XX:AOTCache=FILE`,
/// to see the gain of an ahead-of-time cache.
public final class StartBenchmarkMain {
    private StartBenchmarkMain() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /// The application, which exits after its first frame.
    public static final class App extends DesktopApp {
        @Override
        public void start(Stage stage) {
            super.start(stage);
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(App::report);
                }
            });
        }

        private static void report() {
            Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
            System.out.println("First frame after "
                    + Duration.between(started, Instant.now()).toMillis() + " ms");
            Platform.exit();
        }
    }
}
