package airside.desktop;

import airside.desktop.accountdata.AccountDataStore;
import airside.desktop.accountdata.EncryptedAccountData;
import airside.desktop.background.FxBackground;
import airside.desktop.gateway.http.HttpGateways;
import airside.desktop.gateway.http.KeyringVault;
import airside.desktop.preferences.FilePreferenceStore;
import airside.desktop.preferences.PreferenceStore;
import airside.desktop.preferences.Preferences;
import airside.desktop.preferences.WindowPlacement;
import airside.desktop.shell.Window;
import airside.desktop.theme.Typefaces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The JavaFX application. [DesktopMain] provides its parameters: `--server` (optional) and `--home`, the folder
/// for preferences and account data.
public class DesktopApp extends Application {
    private static final URI THIS_COMPUTER = URI.create("http://localhost:8080");
    /// Delay after which changes of account data are written together.
    private static final Duration WRITE_BEHIND = Duration.ofMillis(400);

    private final FxBackground background = new FxBackground();
    private Optional<Desktop> desktop = Optional.empty();
    private Optional<AccountDataStore> accountData = Optional.empty();
    private Optional<Window> window = Optional.empty();

    @Override
    public void start(Stage stage) {
        Typefaces.load();
        Map<String, String> parameters = getParameters().getNamed();
        Path home = Path.of(parameters.get("home"));
        PreferenceStore preferenceStore = new FilePreferenceStore(home.resolve("desktop.properties"));
        URI server = Optional.ofNullable(parameters.get("server"))
                .map(URI::create)
                .or(() -> new Preferences(preferenceStore).server())
                .orElse(THIS_COMPUTER);
        Clock clock = Clock.systemDefaultZone();
        AccountDataStore data = new EncryptedAccountData(home.resolve("account-data"), clock, later());
        accountData = Optional.of(data);
        Desktop parts = new Desktop(
                HttpGateways.at(server, new KeyringVault(), data, clock),
                preferenceStore,
                data,
                background,
                clock,
                Locale.getDefault(),
                Platform.getPreferences().colorSchemeProperty());
        desktop = Optional.of(parts);
        show(stage, parts);
        parts.connectivity().tryNow();
    }

    private static Executor later() {
        return CompletableFuture.delayedExecutor(
                WRITE_BEHIND.toMillis(),
                TimeUnit.MILLISECONDS,
                task -> Thread.ofVirtual().start(task));
    }

    private void show(Stage stage, Desktop parts) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        WindowPlacement placement = WindowPlacement.load(parts.preferenceStore(), screens);
        stage.setTitle("Airside");
        stage.setMinWidth(WindowPlacement.WIDTH_MIN);
        stage.setMinHeight(WindowPlacement.HEIGHT_MIN);
        stage.setX(placement.at().getMinX());
        stage.setY(placement.at().getMinY());
        stage.setWidth(placement.at().getWidth());
        stage.setHeight(placement.at().getHeight());
        stage.setMaximized(placement.isMaximised());
        stage.setOnHiding(_ -> savePlacement(stage, parts, placement));
        showWindow(stage, parts);
        parts.preferences().languageProperty().subscribe((_, _) -> showWindow(stage, parts));
        stage.show();
    }

    /// Shows a new window in the chosen language on the stage.
    private void showWindow(Stage stage, Desktop parts) {
        window.ifPresent(Window::close);
        Window fresh = parts.window();
        window = Optional.of(fresh);
        Scene scene = stage.getScene();
        if (scene == null) stage.setScene(fresh.scene(stage.getWidth(), stage.getHeight()));
        else fresh.takeOver(scene);
    }

    /// Saves the position; for a maximised window, the position from before it was maximised.
    private static void savePlacement(Stage stage, Desktop parts, WindowPlacement before) {
        Rectangle2D at = stage.isMaximized()
                ? before.at()
                : new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        new WindowPlacement(at, stage.isMaximized()).saveTo(parts.preferenceStore());
    }

    @Override
    public void stop() {
        window.ifPresent(Window::close);
        desktop.ifPresent(parts -> parts.connectivity().stop());
        background.close();
        accountData.ifPresent(AccountDataStore::flush);
    }
}
