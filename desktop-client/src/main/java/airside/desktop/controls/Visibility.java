package airside.desktop.controls;

import javafx.scene.Node;

/// Shows and hides nodes together with their space in the layout.
public final class Visibility {
    private Visibility() {}

    /// Shows the node, or hides it so that it takes no space.
    public static void set(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
