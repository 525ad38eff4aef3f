package airside.desktop.controls;

import javafx.scene.control.Label;

/// A label on a button with its keyboard shortcut.
public final class KeyHint extends Label {
    public KeyHint() {
        getStyleClass().add("key-hint");
        setMouseTransparent(true);
    }
}
