package airside.desktop.controls;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Finds the invalid fields of a screen, in reading order.
public final class Problems {
    private static final double MARGIN = 24;

    private Problems() {}

    /// Returns the enabled invalid fields that are visible or can be scrolled to.
    public static List<FieldBox> in(Parent root) {
        return FieldBox.listIn(root).stream()
                .filter(box -> box.hasProblem() && !box.isDisabled())
                .toList();
    }

    /// Moves the focus to the first invalid field.
    ///
    /// @return whether there is an invalid field
    public static boolean focusFirst(Parent root) {
        Optional<FieldBox> first = in(root).stream().findFirst();
        first.ifPresent(Problems::focus);
        return first.isPresent();
    }

    /// Moves the focus to the first invalid field of the node's screen; does nothing if the screen was left.
    public static void focusFirstAround(Node node) {
        if (node.getScene() != null) focusFirst(node.getScene().getRoot());
    }

    /// Moves the focus to the invalid field after the focused one; after the last to the first.
    public static void focusNext(Parent root) {
        List<FieldBox> all = in(root);
        if (all.isEmpty()) return;
        Node owner = root.getScene().getFocusOwner();
        List<FieldBox> boxes = FieldBox.listIn(root);
        int from = position(boxes, owner);
        focus(all.stream().filter(box -> boxes.indexOf(box) > from).findFirst().orElse(all.getFirst()));
    }

    private static int position(List<FieldBox> boxes, Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node instanceof FieldBox box) return boxes.indexOf(box);
        }
        return -1;
    }

    private static void focus(FieldBox box) {
        box.getInput().requestFocus();
        reveal(box);
    }

    /// Scrolls until the whole node is visible.
    static void reveal(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane && pane.getContent() != null) reveal(node, pane);
        }
    }

    private static void reveal(Node node, ScrollPane pane) {
        pane.applyCss();
        pane.layout();
        Node content = pane.getContent();
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double height = content.getLayoutBounds().getHeight();
        double seen = pane.getViewportBounds().getHeight();
        if (height <= seen) return;
        double top = pane.getVvalue() * (height - seen);
        double wanted = Math.min(at.getMinY() - MARGIN, Math.max(top, at.getMaxY() + MARGIN - seen));
        pane.setVvalue(Math.clamp(wanted / (height - seen), 0, 1));
    }
}
