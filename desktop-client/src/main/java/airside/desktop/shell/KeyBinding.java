package airside.desktop.shell;

/// A keyboard shortcut with its action on the current screen.
///
/// @param description its text in the list on F1
record KeyBinding(Key key, String description, Runnable action) {}
