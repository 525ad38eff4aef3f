package airside.desktop.shell;

import airside.desktop.controls.OverlayPane;
import airside.desktop.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The keys that mean the same everywhere, for whoever presses F1.
final class KeyMap {
    private static final List<String> KEYS = List.of(
            "primary", "close", "back", "newSearch", "copy", "appearance", "density", "move", "problem", "help");

    private KeyMap() {}

    static void show(OverlayPane overlay, Messages messages) {
        Label title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("section-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("key-map");
        for (int i = 0; i < KEYS.size(); i++) {
            Label key = new Label(messages.text("keys." + KEYS.get(i) + ".key"));
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Label.USE_PREF_SIZE);
            keys.addRow(i, key, new Label(messages.text("keys." + KEYS.get(i))));
        }
        Button close = new Button(messages.text("action.close"));
        close.setOnAction(_ -> overlay.hide());
        VBox card = new VBox(title, keys, close);
        card.getStyleClass().addAll("card", "dialog");
        overlay.showInTheMiddle(card, () -> {});
        close.requestFocus();
    }
}
