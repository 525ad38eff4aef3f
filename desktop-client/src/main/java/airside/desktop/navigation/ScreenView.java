package airside.desktop.navigation;

/// What the window asks of whatever view it shows.
public interface ScreenView {
    /// Does what the screen is for: Ctrl+Enter.
    default void primaryAction() {}

    /// Closes what floats on the screen, if anything does: Esc. What was typed stays, and so does the screen.
    ///
    /// @return whether there was something to close
    default boolean dismiss() {
        return false;
    }

    /// Puts the focus where typing begins.
    default void focusFirst() {}

    /// The screen's text worth copying, for Ctrl+Shift+C; empty when there is none.
    default String textToCopy() {
        return "";
    }
}
