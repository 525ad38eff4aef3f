package airside.desktop.navigation;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// What the window asks of the view that it shows. From the answers it builds the keys that act on the screen, and
/// the list of them.
public interface ScreenView {
    /// The button that Ctrl+Enter presses: what the screen is for, as it stands now. A button that is hidden or
    /// disabled is not pressed.
    default Optional<Button> primaryButton() {
        return Optional.empty();
    }

    /// The control in which one looks for something on the screen, for Ctrl+F.
    default Optional<Node> findField() {
        return Optional.empty();
    }

    /// The rows of the list on the screen, top to bottom, for J, K and the arrow keys. Each holds at least one
    /// control; its first one opens the row.
    default List<? extends Node> rows() {
        return List.of();
    }

    /// Closes what floats on the screen, if anything does: Esc. What was typed stays, and so does the screen.
    ///
    /// @return whether there was something to close
    default boolean dismiss() {
        return false;
    }

    /// Puts the focus where typing begins, or on the first thing that was found. Called when the screen is shown,
    /// and again when what had the focus is gone.
    default void focusFirst() {}

    /// The screen's text worth copying, for Ctrl+Shift+C; empty when there is none.
    default String textToCopy() {
        return "";
    }
}
