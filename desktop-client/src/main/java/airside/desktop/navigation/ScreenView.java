package airside.desktop.navigation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// What a view offers to the window: from it the window builds the screen's keyboard shortcuts and their list.
public interface ScreenView {
    /// Returns the button of Ctrl+Enter: the main action of the screen in its current state. Hidden and disabled
    /// buttons are ignored.
    default Optional<Button> primaryButton() {
        return Optional.empty();
    }

    /// Returns the search field of the screen, for Ctrl+F.
    default Optional<Node> findField() {
        return Optional.empty();
    }

    /// Returns the rows of the screen's list from top to bottom, for J, K and the arrow keys. Each row has at least
    /// one control; the first one opens it.
    default List<? extends Node> rows() {
        return List.of();
    }

    /// Closes the topmost panel of the screen, for Esc. Input is not changed.
    ///
    /// @return whether a panel was closed
    default boolean dismiss() {
        return false;
    }

    /// Moves the focus to the first input or result. Called when the screen is shown, and after the focused control
    /// has disappeared.
    default void focusFirst() {}

    /// Returns the text for Ctrl+Shift+C; may be empty.
    default String textToCopy() {
        return "";
    }
}
