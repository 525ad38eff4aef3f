package airside.desktop.controls;

import javafx.scene.control.Label;

/// The keys that do the same as the button it stands on.
public final class KeyHint extends Label {
    public KeyHint() {
        getStyleClass().add("key-hint");
        setMouseTransparent(true);
    }
}
