package airside.desktop.navigation;

import java.util.Optional;

/// What a view model is told of its screen's coming and going.
public interface ScreenModel {
    /// The screen is shown, for the first time or again.
    default void shown() {}

    /// Another screen is shown; this one may be come back to.
    default void hidden() {}

    /// The screen will not be seen again.
    default void closed() {}

    /// Reads anew what the screen shows, for F5. Empty if the screen shows nothing that was read, or if reading
    /// again would take away what is being typed.
    default Optional<Runnable> refresh() {
        return Optional.empty();
    }
}
