package airside.desktop.navigation;

/// What a view model is told of its screen's coming and going.
public interface ScreenModel {
    /// The screen is shown, for the first time or again.
    default void shown() {}

    /// Another screen is shown; this one may be come back to.
    default void hidden() {}

    /// The screen will not be seen again.
    default void closed() {}
}
