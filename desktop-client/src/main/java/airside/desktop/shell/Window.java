package airside.desktop.shell;

import airside.desktop.controls.Focusables;
import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.Problems;
import airside.desktop.controls.Toasts;
import airside.desktop.controls.TruncatedTextTooltips;
import airside.desktop.navigation.Navigator;
import airside.desktop.navigation.Notifications;
import airside.desktop.navigation.Screen;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.theme.Theme;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The window: shows the navigator's current screen and handles keyboard shortcuts.
///
/// The screen defines the shortcuts, which are requested at each key press ([#keys]); the list on F1 shows the
/// same.
///
/// A screen on the navigator's stack keeps its state; other screens are closed.
public final class Window {
    /// Window width below which the stylesheet uses smaller gaps, in pixels at 100 %.
    private static final double NARROW_BELOW = 1200;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Navigator navigator;
    private final Function<Screen, LoadedScreen> opener;
    private final Theme theme;
    private final ShellViewModel shellModel;
    private final ShellView shell;
    private final Notifications notifications;
    private final Parent shellRoot;
    private final OverlayPane root = new OverlayPane();
    private final Toasts toasts = new Toasts();
    private final Map<Screen, LoadedScreen> open = new IdentityHashMap<>();
    private Subscription listening = Subscription.EMPTY;
    private LoadedScreen current;

    public Window(
            Navigator navigator,
            Function<Screen, LoadedScreen> opener,
            ShellViewModel shellModel,
            Theme theme,
            Notifications notifications) {
        this.navigator = navigator;
        this.opener = opener;
        this.theme = theme;
        this.shellModel = shellModel;
        this.shell = new ShellView(shellModel, this::focusScreen);
        this.notifications = notifications;
        this.shellRoot = Views.load(shell, shellModel.messages());
        Screen first = navigator.currentProperty().get();
        this.current = opener.apply(first);
        open.put(first, current);
    }

    /// Returns the scene of the window, with styles and the current screen.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.applyTo(scene);
        TruncatedTextTooltips.watch(scene);
        fill(scene);
        return scene;
    }

    /// Shows this window in the scene of another one. The scene keeps its size, also of a maximised stage, and the
    /// focus stays on the control with the same id.
    public void takeOver(Scene scene) {
        Optional<String> focused = Optional.ofNullable(scene.getFocusOwner()).map(Node::getId);
        scene.setRoot(root);
        fill(scene);
        focused.flatMap(id -> root.lookupAll("#" + id).stream()
                        .filter(Focusables::canFocus)
                        .findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void fill(Scene scene) {
        root.getStyleClass().add("window");
        EventHandler<KeyEvent> walk = this::walkRows;
        EventHandler<KeyEvent> keys = this::press;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, walk);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        scene.addEventHandler(KeyEvent.KEY_TYPED, keys);
        FocusRestorer focusRestorer = new FocusRestorer(scene, () -> current.root(), this::focusScreen);
        place(navigator.currentProperty().get());
        current.model().shown();
        focusScreen();
        root.widthProperty().subscribe(_ -> fit());
        listening = Subscription.combine(
                theme.sizeChosenProperty().subscribe(_ -> fit()),
                focusRestorer::close,
                () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, walk),
                () -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys),
                () -> scene.removeEventHandler(KeyEvent.KEY_TYPED, keys),
                notifications.lastProperty().subscribe((_, text) -> showToast(text)),
                navigator.onMove(this::show));
    }

    private void fit() {
        theme.fit(root.getWidth());
        boolean isNarrow =
                root.getWidth() < NARROW_BELOW * theme.scaleProperty().get();
        root.pseudoClassStateChanged(NARROW, isNarrow);
    }

    private void showToast(String text) {
        if (!text.isEmpty()) toasts.show(text);
    }

    /// Closes the window and its screens, for a window in another language.
    public void close() {
        listening.unsubscribe();
        shellModel.close();
        current.model().hidden();
        open.values().forEach(screen -> screen.model().closed());
    }

    /// Returns the current screen.
    public LoadedScreen current() {
        return current;
    }

    private void show(Screen screen) {
        root.hide();
        current.model().hidden();
        closeLeftOnes();
        current = open.computeIfAbsent(screen, opener);
        place(screen);
        current.model().shown();
        focusScreen();
    }

    /// Shows the screen. Screens without the navigation rail (before sign-in) clear the notifications of the
    /// session.
    private void place(Screen screen) {
        if (screen.fillsWindow()) {
            toasts.clear();
            root.getChildren().setAll(current.root(), toasts);
        } else {
            shell.show(current.root());
            root.getChildren().setAll(shellRoot, toasts);
        }
    }

    /// Moves the focus to the start of the screen: as its view defines, otherwise to its first control, otherwise
    /// to the screen until it has a control. Applies styles first, because the content of scroll panes is in the
    /// scene only afterwards.
    private void focusScreen() {
        root.applyCss();
        if (root.isModal()) root.focusPanel();
        else {
            current.view().focusFirst();
            if (Focusables.isInside(current.root(), focusOwner())) return;
            Focusables.first(current.root()).orElse(current.root()).requestFocus();
        }
    }

    private Node focusOwner() {
        Node owner = root.getScene().getFocusOwner();
        return owner == null ? root : owner;
    }

    private void closeLeftOnes() {
        open.entrySet().removeIf(entry -> {
            if (navigator.keeps(entry.getKey())) return false;
            entry.getValue().model().closed();
            return true;
        });
    }

    private void press(KeyEvent event) {
        Node owner = focusOwner();
        Optional<KeyBinding> meant =
                keys().stream().filter(act -> act.key().isMeantBy(event, owner)).findFirst();
        meant.ifPresent(act -> {
            event.consume();
            act.action().run();
        });
    }

    /// Returns the shortcuts that have an action now. A modal panel hides those of the screen.
    private List<KeyBinding> keys() {
        ScreenView view = current.view();
        List<KeyBinding> keys = new ArrayList<>();
        primaryButton().ifPresent(button -> keys.add(new KeyBinding(Key.PRIMARY, words(button), button::fire)));
        if (!root.isModal()) {
            List<? extends Node> rows = view.rows();
            if (!rows.isEmpty()) {
                keys.add(act(Key.NEXT_ROW, () -> RowKeys.move(view.rows(), focusOwner(), 1)));
                keys.add(act(Key.PREVIOUS_ROW, () -> RowKeys.move(view.rows(), focusOwner(), -1)));
            }
            view.findField()
                    .filter(Focusables::isUsable)
                    .ifPresent(field -> keys.add(act(Key.FIND, () -> find(field))));
            current.model().refresh().ifPresent(refresh -> keys.add(act(Key.REFRESH, refresh)));
            if (!Problems.in(current.root()).isEmpty()) {
                keys.add(act(Key.PROBLEM, () -> Problems.focusNext(current.root())));
            }
            if (!view.textToCopy().isEmpty()) keys.add(act(Key.COPY, this::copy));
            if (shellModel.isSignedIn()) {
                keys.add(act(Key.NEW_SEARCH, () -> navigator.startFrom(new Screen.Home())));
            }
        }
        keys.add(act(Key.APPEARANCE, theme::toggleAppearance));
        keys.add(act(Key.DENSITY, theme::toggleDensity));
        keys.add(act(Key.CLOSE, this::escape));
        if (!root.isModal() && navigator.canGoBack()) keys.add(act(Key.BACK, navigator::back));
        keys.add(act(Key.HELP, this::showKeys));
        return keys;
    }

    /// Returns the accessible name of a button.
    private static String words(Button button) {
        String words = button.getAccessibleText();
        return words == null || words.isEmpty() ? button.getText() : words;
    }

    private KeyBinding act(Key key, Runnable act) {
        String words = shellModel.messages().text("keys." + key.name().toLowerCase(Locale.ROOT));
        return new KeyBinding(key, words, act);
    }

    /// Returns the button of Ctrl+Enter; in a modal panel its confirming button.
    private Optional<Button> primaryButton() {
        Optional<Button> button = root.isModal()
                ? Focusables.in(root.panel()).stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(each -> each.getStyleClass().contains("accent")
                                || each.getStyleClass().contains("danger"))
                        .findFirst()
                : current.view().primaryButton();
        return button.filter(Focusables::isUsable);
    }

    private void find(Node field) {
        root.hide();
        field.requestFocus();
        if (field instanceof TextInputControl text) text.selectAll();
    }

    /// Shows or hides the list of shortcuts.
    private void showKeys() {
        if (root.isModal()) {
            if (root.panel().lookup(".key-map") != null) root.hide();
        } else KeyMap.show(root, keys(), shellModel.messages());
    }

    /// Moves between rows with the arrow keys when a row has the focus.
    private void walkRows(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (step == 0 || !isPlain || root.isShowing()) return;
        List<? extends Node> rows = current.view().rows();
        if (RowKeys.rowOf(rows, focusOwner()) < 0) return;
        RowKeys.move(rows, focusOwner(), step);
        event.consume();
    }

    /// Closes the topmost panel. It never leaves the screen, which may have input.
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
        notifications.show(shellModel.messages().text("shell.copied"));
    }
}
