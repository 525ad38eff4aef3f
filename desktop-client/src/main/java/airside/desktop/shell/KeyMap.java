package airside.desktop.shell;

import airside.desktop.controls.OverlayPane;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The list of keyboard shortcuts on F1.
final class KeyMap {
    private KeyMap() {}

    static void show(OverlayPane overlay, List<KeyBinding> bindings, Messages messages) {
        Label title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("section-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("key-map");
        for (KeyBinding binding : bindings) {
            String name = binding.key().name().toLowerCase(Locale.ROOT);
            Label key = new Label(messages.text("keys." + name + ".key"));
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Label.USE_PREF_SIZE);
            key.setId("key-" + name);
            keys.addRow(keys.getRowCount(), key, new Label(binding.description()));
        }
        Label tab = new Label(messages.text("keys.tab.key"));
        tab.getStyleClass().add("key-cap");
        keys.addRow(keys.getRowCount(), tab, new Label(messages.text("keys.tab")));
        Button close = new Button(messages.text("action.close"));
        close.setId("closeKeys");
        close.setOnAction(_ -> overlay.hide());
        VBox card = new VBox(title, keys, close);
        card.getStyleClass().addAll("card", "dialog");
        overlay.showInTheMiddle(card, () -> {});
        overlay.focusPanel();
    }
}
