package airside.desktop.tour;

import airside.desktop.Desktop;
import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.accountdata.InMemoryStore;
import airside.desktop.background.FxBackground;
import airside.desktop.gateway.http.HttpGateways;
import airside.desktop.gateway.http.TokenVault;
import airside.desktop.preferences.FilePreferenceStore;
import airside.desktop.shell.Window;
import airside.desktop.theme.Typefaces;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Runs the guided tour without a display: `TourMain --server=http://localhost:8080 --folder=DIR`.
///
/// Writes a PNG of each screen, light and dark, and the itinerary into the folder, and prints `Record locator:
/// K7QW2M`. Exit status 0; 1 with a message after a failure.
public final class TourMain {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private TourMain() {}

    public static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            URI server = URI.create(parameter(args, "server").orElse("http://localhost:8080"));
            Path folder = Path.of(parameter(args, "folder")
                    .orElseThrow(() -> new TourFailed("Name the folder for the pictures: --folder=DIR")));
            Files.createDirectories(folder);
            System.out.println("Record locator: " + play(server, folder));
            System.out.println("Pictures and itinerary are in " + folder.toAbsolutePath());
            System.exit(0);
        } catch (TourFailed | IOException e) {
            System.err.println("The tour came to an end: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String play(URI server, Path folder) throws IOException {
        CompletableFuture<Void> toolkit = new CompletableFuture<>();
        Platform.startup(() -> toolkit.complete(null));
        toolkit.join();
        Path memory = Files.createTempDirectory("airside-tour").resolve("desktop.properties");
        try (FxBackground background = new FxBackground()) {
            Clock clock = Clock.systemDefaultZone();
            CompletableFuture<Tour> ready = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    Typefaces.load();
                    Desktop desktop = new Desktop(
                            HttpGateways.at(server, TokenVault.NONE, AccountDataStore.NONE, clock),
                            new FilePreferenceStore(memory),
                            new InMemoryStore(),
                            background,
                            clock,
                            Locale.UK,
                            new SimpleObjectProperty<>(ColorScheme.LIGHT));
                    Window window = desktop.window();
                    Scene scene = window.scene(WIDTH, HEIGHT);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    desktop.connectivity().tryNow();
                    ready.complete(new Tour(desktop, window, new TourRobot(scene), folder, freshUsername()));
                } catch (RuntimeException e) {
                    ready.completeExceptionally(e);
                }
            });
            return ready.join().play();
        }
    }

    private static String freshUsername() {
        return "maya." + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Optional<String> parameter(String[] args, String name) {
        String start = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(start))
                .map(arg -> arg.substring(start.length()))
                .findFirst();
    }
}
