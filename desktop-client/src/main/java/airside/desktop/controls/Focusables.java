package airside.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Toggle;

/// The controls that the Tab key visits, in the order of the scene graph.
public final class Focusables {
    private Focusables() {}

    /// Those inside a node, itself included. Of a group of toggles it is the selected one, else the first: the
    /// arrow keys lead to the others.
    public static List<Node> in(Node whole) {
        List<Node> all = listAll(whole);
        return all.stream()
                .filter(Focusables::canFocus)
                .filter(node -> isEntryOfItsGroup(node, all))
                .toList();
    }

    public static Optional<Node> first(Node whole) {
        return in(whole).stream().findFirst();
    }

    /// Those inside a node, whether or not they are visible and enabled now.
    public static List<Node> listAll(Node whole) {
        List<Node> found = new ArrayList<>();
        collect(whole, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (node.isFocusTraversable()) found.add(node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }

    /// Whether the Tab key may stop at the node now.
    public static boolean canFocus(Node node) {
        return node.isFocusTraversable() && isUsable(node);
    }

    /// Whether the node is in a window, visible and enabled.
    public static boolean isUsable(Node node) {
        return node.getScene() != null && !node.isDisabled() && isVisible(node);
    }

    public static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return true;
    }

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
