package airside.desktop.shell;

/// What a key does on the screen as it stands.
///
/// @param words what the key map says about it
record KeyAct(Key key, String words, Runnable act) {}
