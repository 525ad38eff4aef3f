package airside.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Toggle;

/// Finds the controls that the Tab key visits, in the order of the scene graph.
public final class Focusables {
    private Focusables() {}

    /// Returns the controls inside a node, itself included, that can have the focus now. Of a toggle group it
    /// returns the selected toggle, otherwise the first; the arrow keys reach the others.
    public static List<Node> in(Node whole) {
        List<Node> all = listAll(whole);
        return all.stream()
                .filter(Focusables::canFocus)
                .filter(node -> isEntryOfItsGroup(node, all))
                .toList();
    }

    /// Returns the first node inside that can have the focus.
    public static Optional<Node> first(Node whole) {
        return in(whole).stream().findFirst();
    }

    /// Returns the controls inside a node, also hidden and disabled ones.
    public static List<Node> listAll(Node whole) {
        List<Node> found = new ArrayList<>();
        collect(whole, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isFocusTraversable()) found.add(node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }

    /// Returns whether the Tab key can reach the node now.
    public static boolean canFocus(Node node) {
        return node.isFocusTraversable() && isUsable(node);
    }

    /// Returns whether the node is in a window, visible and enabled.
    public static boolean isUsable(Node node) {
        return node.getScene() != null && !node.isDisabled() && isVisible(node);
    }

    /// Returns whether the node and all its parents are visible.
    public static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return true;
    }

    /// Returns whether `part` is `whole` or a descendant of it.
    public static boolean isInside(Node whole, Node part) {
        for (Node node = part; node != null; node = node.getParent()) if (node == whole) return true;
        return false;
    }

    private static boolean isEntryOfItsGroup(Node node, List<Node> all) {
        if (!(node instanceof Toggle toggle) || toggle.getToggleGroup() == null) return true;
        Toggle selected = toggle.getToggleGroup().getSelectedToggle();
        if (selected instanceof Node entry && canFocus(entry)) return toggle == selected;
        return all.stream()
                        .filter(other -> other instanceof Toggle t && t.getToggleGroup() == toggle.getToggleGroup())
                        .filter(Focusables::canFocus)
                        .findFirst()
                        .orElse(node)
                == node;
    }
}
