package airside.desktop.shell;

import airside.desktop.controls.Focusables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// Keeps the focus where the user put it.
///
/// When a control with the focus is built anew, hidden, disabled or removed, the toolkit gives the focus to any
/// other control of the window, and the next press of the space bar acts there. Here the focus goes to the control
/// that was built in its place (the one with the same id), else to its nearest neighbour, else to where the screen
/// begins. A control that gets the focus is scrolled into view.
///
/// All of it happens at the start of a pulse, before anything is drawn.
final class FocusRestorer {
    /// Room for the ring around a control.
    private static final double MARGIN = 8;

    private final Scene scene;
    private final Supplier<Parent> screen;
    private final Runnable begin;
    private final EventHandler<MouseEvent> pressed = _ -> isMouseDown = true;
    private final EventHandler<MouseEvent> released = _ -> isMouseDown = false;
    private final Runnable keep = this::keep;
    private final Runnable reveal = this::reveal;
    private final Subscription listening;
    /// What had the focus last, followed by its ancestors.
    private List<Node> trail = List.of();
    private boolean isLost;
    private boolean isMouseDown;
    private boolean mustReveal;

    /// @param screen the root of the screen shown
    /// @param begin puts the focus where the screen begins
    FocusRestorer(Scene scene, Supplier<Parent> screen, Runnable begin) {
        this.scene = scene;
        this.screen = screen;
        this.begin = begin;
        listening = scene.focusOwnerProperty().subscribe(this::moved);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
        scene.addPreLayoutPulseListener(keep);
        scene.addPostLayoutPulseListener(reveal);
    }

    /// The scene shows another window.
    void close() {
        listening.unsubscribe();
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
        scene.removePreLayoutPulseListener(keep);
        scene.removePostLayoutPulseListener(reveal);
    }

    /// Only the toolkit takes the focus from everything; what has it next, before the pulse, was not chosen by the
    /// user.
    private void moved(Node before, Node now) {
        if (now == null) {
            isLost = true;
            return;
        }
        if (isLost && before == null) return;
        isLost = now instanceof ScrollPane && isMouseDown;
        if (isLost) return;
        trail = withAncestors(now);
        mustReveal = !isMouseDown;
    }

    private static List<Node> withAncestors(Node node) {
        List<Node> trail = new ArrayList<>();
        for (Node each = node; each != null; each = each.getParent()) trail.add(each);
        return List.copyOf(trail);
    }

    private void keep() {
        Node owner = scene.getFocusOwner();
        boolean isNowhere = owner == null || owner == scene.getRoot() || owner == screen.get();
        boolean wasLost = isLost;
        isLost = false;
        if (!wasLost && !isNowhere || screen.get().getScene() != scene) return;
        scene.getRoot().applyCss();
        if (wasLost) again().ifPresentOrElse(Node::requestFocus, begin);
        else begin.run();
    }

    /// What stands where the focus was.
    private Optional<Node> again() {
        for (Node node : trail) {
            if (node == screen.get() || node == scene.getRoot()) return Optional.empty();
            Optional<Node> found = present(node).flatMap(alive -> stopAt(alive, trail.getFirst()));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// The node itself, or the one that was built in its place.
    private Optional<Node> present(Node node) {
        if (node.getScene() == scene) return Optional.of(node).filter(Focusables::isVisible);
        if (node.getId() == null) return Optional.empty();
        return scene.getRoot().lookupAll("#" + node.getId()).stream()
                .filter(Focusables::isVisible)
                .findFirst();
    }

    /// The control where the focus was, else the next one inside a container, else the previous one.
    private static Optional<Node> stopAt(Node container, Node lost) {
        if (container == lost || Objects.equals(container.getId(), lost.getId()) && lost.getId() != null) {
            return Optional.of(container).filter(Focusables::canFocus);
        }
        List<Node> all = Focusables.listAll(container);
        int at = Math.max(0, all.indexOf(lost));
        Optional<Node> next = all.stream().skip(at).filter(Focusables::canFocus).findFirst();
        return next.or(
                () -> all.reversed().stream().filter(Focusables::canFocus).findFirst());
    }

    /// Scrolls until the control that got the focus is seen whole. One that the mouse is at is seen already.
    private void reveal() {
        Node owner = scene.getFocusOwner();
        if (!mustReveal || owner == null) return;
        mustReveal = false;
        for (Node each = owner.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) reveal(owner, pane);
        }
    }

    private static void reveal(Node node, ScrollPane pane) {
        Node content = pane.getContent();
        double height = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - height;
        if (hidden <= 0 || !Focusables.isInside(content, node)) return;
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double range = pane.getVmax() - pane.getVmin();
        double top = (pane.getVvalue() - pane.getVmin()) / range * hidden;
        double highest = at.getMaxY() + MARGIN - height;
        double lowest = at.getMinY() - MARGIN;
        double wanted = lowest < top || highest > lowest ? lowest : Math.max(top, highest);
        if (wanted != top) pane.setVvalue(pane.getVmin() + Math.clamp(wanted / hidden, 0, 1) * range);
    }
}
