package airside.desktop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

/// Operates the window like a user: presses, types, waits, takes pictures.
///
/// Methods may be called on any thread except the JavaFX thread, on which they do their work.
final class TourRobot {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Scene scene;

    TourRobot(Scene scene) {
        this.scene = scene;
    }

    void press(String id) {
        runOnFx(() -> {
            ButtonBase button = get(id, ButtonBase.class);
            if (button.isDisabled()) throw new TourFailed("The button " + id + " cannot be pressed");
            button.fire();
        });
    }

    void type(String id, String text) {
        runOnFx(() -> type(get(id, TextInputControl.class), text));
    }

    /// Types into a field inside the node with an id.
    void typeInto(String parentId, String selector, String text) {
        runOnFx(() -> type((TextInputControl) find(parentId, selector), text));
    }

    private Node find(String parentId, String selector) {
        return Optional.ofNullable(get(parentId, Node.class).lookup(selector))
                .orElseThrow(() -> new TourFailed("No " + selector + " in " + parentId));
    }

    private static void type(TextInputControl field, String text) {
        field.requestFocus();
        field.selectAll();
        field.replaceSelection(text);
    }

    /// Selects an item of a combo box inside the node with an id.
    void chooseIn(String parentId, String selector, String code) {
        runOnFx(() -> choose((ComboBox<?>) find(parentId, selector), code));
    }

    private static <T> void choose(ComboBox<T> box, Object code) {
        box.getItems().stream().filter(code::equals).findFirst().ifPresent(box::setValue);
    }

    /// Waits until the condition holds, up to a time limit.
    void await(String what, Supplier<Boolean> isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!callOnFx(isSo)) {
            if (System.nanoTime() > end) {
                throw new TourFailed("Waited %d s in vain for %s".formatted(PATIENCE.toSeconds(), what));
            }
            pause();
        }
    }

    boolean isThere(String selector) {
        layOut();
        Node node = scene.lookup(selector);
        return node != null && isShown(node);
    }

    boolean isEnabled(String selector) {
        return isThere(selector) && !scene.lookup(selector).isDisabled();
    }

    /// Takes a picture of the window.
    void takePicture(Path file) {
        runOnFx(() -> {
            layOut();
            try {
                PngFile.write(scene.snapshot(null), file);
            } catch (IOException e) {
                throw new TourFailed("The picture " + file + " cannot be written", e);
            }
        });
    }

    /// Runs an action on the JavaFX thread and waits for it.
    void runOnFx(Runnable act) {
        callOnFx(() -> {
            act.run();
            return true;
        });
    }

    <T> T callOnFx(Supplier<T> look) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(look.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TourFailed failed) throw failed;
            throw new TourFailed("The window failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new TourFailed("The window stands still", e);
        } catch (InterruptedException e) {
            throw new TourFailed("Interrupted", e);
        }
    }

    private <T> T get(String id, Class<T> type) {
        layOut();
        Node node = scene.lookup("#" + id);
        if (!type.isInstance(node)) throw new TourFailed("There is no " + id + " in the window");
        return type.cast(node);
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(GLANCE.toNanos());
        } catch (InterruptedException e) {
            throw new TourFailed("Interrupted", e);
        }
    }
}
