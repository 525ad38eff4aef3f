package airside.desktop.fakes;

import airside.desktop.Desktop;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Appearance;
import airside.desktop.shell.Window;
import airside.desktop.text.Messages;
import airside.desktop.theme.Typefaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole application in a headless window with fake gateways. Tests operate it and take pictures.
public final class WindowFixture extends Fakes {
    public static final Path PICTURES = Path.of("target", "screens");

    /// Time limit of a step in milliseconds, enough for a busy machine to open the first window.
    private static final int TIMEOUT_MILLIS = 60_000;

    public final ObjectProperty<ColorScheme> computerLook = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    public Desktop desktop;
    public final FxRobot robot = new FxRobot();
    private final Stage stage;
    private Window window;
    private Scene scene;

    private WindowFixture() {
        stage = toolkit();
        desktop = freshDesktop();
    }

    private Desktop freshDesktop() {
        return new Desktop(gateways(), preferenceStore, accountData, background, clock, Locale.UK, computerLook);
    }

    private static Stage toolkit() {
        try {
            Stage primary = FxToolkit.registerPrimaryStage();
            WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, Typefaces::load);
            return primary;
        } catch (TimeoutException e) {
            throw new AssertionError("The toolkit does not start", e);
        }
    }

    /// Opens the application at its default size.
    public static WindowFixture open() {
        return open(Messages.in(Locale.UK), 1440, 900);
    }

    public static WindowFixture open(Messages messages, double width, double height) {
        WindowFixture fixture = new WindowFixture();
        fixture.runOnFx(() -> fixture.start(messages, width, height));
        fixture.waitForFocus();
        return fixture;
    }

    private void start(Messages messages, double width, double height) {
        window = desktop.window(messages);
        scene = window.scene(width, height);
        desktop.connectivity().tryNow();
        stage.setScene(scene);
        // The virtual screen is 1000×1000, and the toolkit fails to draw a window that reaches below it.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        stage.requestFocus();
    }

    /// Opens the window again with other texts, as a change of language does.
    public void switchLanguage(Messages messages) {
        runOnFx(() -> {
            window.close();
            window = desktop.window(messages);
            window.takeOver(scene);
        });
    }

    public Stage stage() {
        return stage;
    }

    /// Waits for the window's focus: keys have no effect before it, and it comes with a delay.
    private void waitForFocus() {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS, stage.focusedProperty());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not get the focus", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Runs an action while the window's content has another size. The content is resized instead of the window,
    /// because the headless screen is smaller than some windows.
    public <T> T callAtSize(double width, double height, Callable<T> look) {
        return callOnFx(() -> {
            Parent root = scene.getRoot();
            Bounds usual = root.getLayoutBounds();
            try {
                root.resize(width, height);
                layOut();
                // Pseudo-classes of the width and texts that wrap take a second pass.
                layOut();
                return look.call();
            } finally {
                root.resize(usual.getWidth(), usual.getHeight());
                layOut();
            }
        });
    }

    /// Restarts the application with the same stored data.
    public WindowFixture restart() {
        runOnFx(() -> {
            window.close();
            desktop = freshDesktop();
            start(Messages.in(Locale.UK), stage.getWidth(), stage.getHeight());
        });
        return this;
    }

    /// Opens the window again in another language, as the settings do.
    public void switchLanguage(Locale locale) {
        runOnFx(() -> {
            window.close();
            start(Messages.in(locale), stage.getWidth(), stage.getHeight());
        });
    }

    /// Signs Maya in and shows a screen.
    public WindowFixture at(Screen screen) {
        runOnFx(() -> {
            desktop.session().begin(FakeAuth.MAYA);
            desktop.navigator().startFrom(screen);
        });
        return this;
    }

    /// Signs a supervisor in and shows a screen.
    public WindowFixture atAsSupervisor(Screen screen) {
        runOnFx(() -> {
            desktop.session().begin(FakeAuth.SUPERVISOR);
            desktop.navigator().startFrom(screen);
        });
        return this;
    }

    public Screen screen() {
        return callOnFx(() -> desktop.navigator().currentProperty().get());
    }

    public <M> M model(Class<M> type) {
        return callOnFx(() -> type.cast(window.current().model()));
    }

    // Actions

    public void press(String selector) {
        runOnFx(() -> find(selector, ButtonBase.class).fire());
    }

    public void type(String selector, String text) {
        runOnFx(() -> {
            TextInputControl field = find(selector, TextInputControl.class);
            field.requestFocus();
            field.selectAll();
            field.replaceSelection(text);
        });
    }

    public void focus(String selector) {
        runOnFx(() -> find(selector, Node.class).requestFocus());
    }

    public void push(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        waitForPulse();
    }

    /// Types letters into the focused control.
    public void typeHere(String letters) {
        robot.write(letters);
        WaitForAsyncUtils.waitForFxEvents();
        waitForPulse();
    }

    /// Clicks the middle of a node. In the headless toolkit a clicked control stays pressed and ignores the space
    /// bar.
    public void click(String selector) {
        Point2D middle = callOnFx(() -> {
            Node node = find(selector, Node.class);
            Bounds at = node.localToScreen(node.getLayoutBounds());
            return new Point2D(at.getCenterX(), at.getCenterY());
        });
        robot.clickOn(middle);
        WaitForAsyncUtils.waitForFxEvents();
        waitForPulse();
    }

    /// Drags a node by a number of pixels and waits until the window has processed it.
    public void drag(String selector, double byX, double byY) {
        AtomicBoolean isReleased = new AtomicBoolean();
        EventHandler<MouseEvent> release = _ -> isReleased.set(true);
        Node node = callOnFx(() -> find(selector, Node.class));
        runOnFx(() -> scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release));
        robot.drag(node, MouseButton.PRIMARY).dropBy(byX, byY);
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS, isReleased::get);
        } catch (TimeoutException e) {
            throw new AssertionError("The mouse was not seen to let go of " + selector, e);
        }
        runOnFx(() -> scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, release));
    }

    public void passTime() {
        runOnFx(background::passTime);
    }

    // Queries

    public boolean shows(String selector) {
        return callOnFx(() -> {
            layOut();
            return scene.getRoot().lookupAll(selector).stream().anyMatch(WindowFixture::isVisible);
        });
    }

    public String text(String selector) {
        return callOnFx(() -> {
            Node node = find(selector, Node.class);
            return node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText();
        });
    }

    /// Returns the focused node.
    public Node focused() {
        return callOnFx(() -> scene.getFocusOwner());
    }

    public boolean isFocused(String selector) {
        return callOnFx(() -> find(selector, Node.class) == scene.getFocusOwner());
    }

    public boolean isDisabled(String selector) {
        return callOnFx(() -> find(selector, Node.class).isDisabled());
    }

    public Scene scene() {
        return scene;
    }

    public Set<Node> all(String selector) {
        return callOnFx(() -> {
            layOut();
            return scene.getRoot().lookupAll(selector);
        });
    }

    /// Returns the first visible node that matches the selector.
    private <N> N find(String selector, Class<N> type) {
        layOut();
        return scene.getRoot().lookupAll(selector).stream()
                .filter(WindowFixture::isVisible)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + selector + " in the window"));
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    public static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return true;
    }

    // Pictures

    /// Takes a picture in light and one in dark.
    public void takePictures(String name) {
        for (Appearance look : Arrays.asList(Appearance.DARK, Appearance.LIGHT)) {
            runOnFx(() -> desktop.preferences().appearanceProperty().set(look));
            Path file = PICTURES.resolve(name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
            runOnFx(() -> {
                layOut();
                try {
                    PngPictures.write(scene.snapshot(null), file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /// Takes a picture of the window's content at another size.
    public void takePictureAt(double width, double height, String name) {
        callAtSize(width, height, () -> {
            PngPictures.write(scene.getRoot().snapshot(null, null), PICTURES.resolve(name + ".png"));
            return name;
        });
    }

    // JavaFX thread

    public void runOnFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, action);
        WaitForAsyncUtils.waitForFxEvents();
        waitForPulse();
    }

    /// Waits for the next pulse, in which the window restores a lost focus.
    public void waitForPulse() {
        CountDownLatch laidOut = new CountDownLatch(1);
        Runnable count = laidOut::countDown;
        callOnFx(() -> {
            scene.addPostLayoutPulseListener(count);
            Platform.requestNextPulse();
            return scene;
        });
        try {
            if (!laidOut.await(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS))
                throw new AssertionError("The window is not laid out");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        callOnFx(() -> {
            scene.removePostLayoutPulseListener(count);
            return scene;
        });
    }

    public <T> T callOnFx(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_MILLIS, look);
    }
}
