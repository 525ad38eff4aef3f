package airside.desktop.navigation;

import java.util.Optional;

/// Life cycle of a screen's view model.
public interface ScreenModel {
    /// Called when the screen is shown, for the first time or again.
    default void shown() {}

    /// Called when another screen is shown; this one may be shown again.
    default void hidden() {}

    /// Called when the screen is removed for good.
    default void closed() {}

    /// Returns the action of F5, which reloads the data of the screen. Empty if the screen has no loaded data, or
    /// if reloading would discard input.
    default Optional<Runnable> refresh() {
        return Optional.empty();
    }
}
