package airside.desktop.shell;

import airside.desktop.controls.ElidedTexts;
import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.Toasts;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notices;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.Views;
import airside.desktop.theme.Theme;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Shows the screen that the navigator is at, and listens to the keys that mean the same everywhere.
///
/// A screen that can be come back to is kept as it was left; one that cannot is closed.
public final class Window {
    private static final KeyCombination PRIMARY = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination LIGHT_OR_DARK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    private static final KeyCombination DENSITY = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEW_SEARCH = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    /// Below this width the stylesheet draws everything closer together.
    private static final double NARROW_BELOW = 1200;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Navigator navigator;
    private final Function<Screen, OpenScreen> opener;
    private final Theme theme;
    private final ShellViewModel shellModel;
    private final ShellView shell;
    private final Notices notices;
    private final Parent shellRoot;
    private final OverlayPane root = new OverlayPane();
    private final Toasts toasts = new Toasts();
    private final Map<Screen, OpenScreen> open = new IdentityHashMap<>();
    private Subscription listening = Subscription.EMPTY;
    private OpenScreen current;

    public Window(
            Navigator navigator,
            Function<Screen, OpenScreen> opener,
            ShellViewModel shellModel,
            Theme theme,
            Notices notices) {
        this.navigator = navigator;
        this.opener = opener;
        this.theme = theme;
        this.shellModel = shellModel;
        this.shell = new ShellView(shellModel, this::focusFirst);
        this.notices = notices;
        this.shellRoot = Views.load(shell, shellModel.messages());
        Screen first = navigator.currentProperty().get();
        this.current = opener.apply(first);
        open.put(first, current);
    }

    /// The scene of the window, dressed and showing where the navigator is.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        ElidedTexts.watch(scene);
        fill(scene);
        return scene;
    }

    /// Shows this window in the place of another. The scene stays, and with it the size that a maximised stage gave
    /// it.
    public void takeOver(Scene scene) {
        scene.setRoot(root);
        fill(scene);
    }

    private void fill(Scene scene) {
        root.getStyleClass().add("window");
        EventHandler<KeyEvent> keys = this::press;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        place(navigator.currentProperty().get());
        current.model().shown();
        focusFirst();
        root.widthProperty().subscribe(_ -> narrow());
        listening = Subscription.combine(
                theme.scaleProperty().subscribe(_ -> narrow()),
                () -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys),
                notices.lastProperty().subscribe((_, text) -> tell(text)),
                navigator.currentProperty().subscribe((_, now) -> show(now)));
    }

    private void narrow() {
        boolean isNarrow =
                root.getWidth() < NARROW_BELOW * theme.scaleProperty().get();
        root.pseudoClassStateChanged(NARROW, isNarrow);
    }

    private void tell(String text) {
        if (!text.isEmpty()) toasts.show(text);
    }

    /// Makes room for a window that speaks another language. Its screens are built anew.
    public void close() {
        listening.unsubscribe();
        shellModel.close();
        current.model().hidden();
        open.values().forEach(screen -> screen.model().closed());
    }

    /// What stands in the window now.
    public OpenScreen current() {
        return current;
    }

    private void show(Screen screen) {
        root.hide();
        current.model().hidden();
        closeLeftOnes();
        current = open.computeIfAbsent(screen, opener);
        place(screen);
        current.model().shown();
        focusFirst();
    }

    /// At the door, where a screen fills the window, nothing is told of what was done inside.
    private void place(Screen screen) {
        if (screen.fillsWindow()) {
            toasts.clear();
            root.getChildren().setAll(current.root(), toasts);
        } else {
            shell.show(current.root());
            root.getChildren().setAll(shellRoot, toasts);
        }
    }

    /// What stands in a scroll pane is in the window only once styles are applied.
    private void focusFirst() {
        root.applyCss();
        current.view().focusFirst();
    }

    private void closeLeftOnes() {
        open.entrySet().removeIf(entry -> {
            if (navigator.keeps(entry.getKey())) return false;
            entry.getValue().model().closed();
            return true;
        });
    }

    private void press(KeyEvent event) {
        if (PRIMARY.match(event)) current.view().primaryAction();
        else if (LIGHT_OR_DARK.match(event)) theme.turn();
        else if (DENSITY.match(event)) theme.turnDensity();
        else if (COPY.match(event)) copy();
        else if (NEW_SEARCH.match(event) && shellModel.isSignedIn()) navigator.startFrom(new Screen.Home());
        else if (BACK.match(event)) navigator.back();
        else if (event.getCode() == KeyCode.F1) KeyMap.show(root, shellModel.messages());
        else if (event.getCode() == KeyCode.ESCAPE) escape();
        else return;
        event.consume();
    }

    /// Closes the topmost thing that floats. It never leaves a screen, on which something may have been typed.
    private void escape() {
        if (root.isShowing()) root.hide();
        else current.view().dismiss();
    }

    private void copy() {
        String text = current.view().textToCopy();
        if (text.isEmpty()) return;
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(shellModel.messages().text("shell.copied"));
    }
}
