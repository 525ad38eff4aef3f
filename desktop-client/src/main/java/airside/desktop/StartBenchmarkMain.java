package airside.desktop;

import java.time.Duration;
import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Measures from the start of the process to the first frame: prints `First frame after 640 ms` and ends.
///
/// Takes the parameters of [DesktopApp]. Started once with `-XX:AOTCacheOutput=FILE` and from then on with
/// `-XX:AOTCache=FILE` it shows what an ahead-of-time cache gains.
public final class StartBenchmarkMain {
    private StartBenchmarkMain() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /// The application itself, which ends when its first frame has been drawn.
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
