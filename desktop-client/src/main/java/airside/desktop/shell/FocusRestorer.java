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

/// Restores the keyboard focus after its control was replaced, hidden, disabled or removed.
///
/// In these cases the toolkit moves the focus to another control, which the next press of the space bar would
/// activate. This class moves it to the control that replaced the old one (the one with the same id), otherwise to
/// the nearest neighbour, otherwise to the start of the screen. It also scrolls the focused control into view.
///
/// It runs at the start of a pulse, before the window is drawn.
final class FocusRestorer {
    /// Space for the focus ring around a control, in pixels.
    private static final double MARGIN = 8;

    private final Scene scene;
    private final Supplier<Parent> screen;
    private final Runnable begin;
    private final EventHandler<MouseEvent> pressed = _ -> isMouseDown = true;
    private final EventHandler<MouseEvent> released = _ -> isMouseDown = false;
    private final Runnable keep = this::keep;
    private final Runnable reveal = this::reveal;
    private final Subscription listening;
    /// The last control with the focus, followed by its ancestors.
    private List<Node> trail = List.of();
    private boolean isLost;
    private boolean isMouseDown;
    private boolean mustReveal;

    /// @param screen returns the root of the current screen
    /// @param begin moves the focus to the start of the screen
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

    /// Stops, because the scene shows another window.
    void close() {
        listening.unsubscribe();
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
        scene.removePreLayoutPulseListener(keep);
        scene.removePostLayoutPulseListener(reveal);
    }

    /// Ignores focus changes by the toolkit: only the toolkit clears the focus, and the user has not chosen the
    /// control that it focuses before the next pulse.
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

    /// Returns the control that replaces the lost one.
    private Optional<Node> again() {
        for (Node node : trail) {
            if (node == screen.get() || node == scene.getRoot()) return Optional.empty();
            Optional<Node> found = present(node).flatMap(alive -> stopAt(alive, trail.getFirst()));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// Returns the node, or the visible one with the same id.
    private Optional<Node> present(Node node) {
        if (node.getScene() == scene) return Optional.of(node).filter(Focusables::isVisible);
        if (node.getId() == null) return Optional.empty();
        return scene.getRoot().lookupAll("#" + node.getId()).stream()
                .filter(Focusables::isVisible)
                .findFirst();
    }

    /// Returns the lost control, otherwise the next one in the container, otherwise the previous one.
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

    /// Scrolls until the focused control is completely visible; not for controls that the mouse has focused.
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
