package airside.desktop.shell;

/// What a key does on the screen as it stands.
///
/// @param description what the key map says about it
record KeyBinding(Key key, String description, Runnable action) {}
