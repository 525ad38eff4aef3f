package airside.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// A panel for an empty list: what the list would show, and what the user can do.
public final class EmptyPanel extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();
    private final FlowPane actions = new FlowPane();

    public EmptyPanel() {
        getStyleClass().add("empty-panel");
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
        }
        actions.getStyleClass().add("empty-actions");
        getChildren().addAll(icon, title, text, actions);
        managedProperty().bind(visibleProperty());
    }

    public FlowPane actions() {
        return actions;
    }

    /// Shows the panel with an icon, a title and a text, without actions.
    public void show(String iconCode, String titleText, String bodyText) {
        icon.setIconLiteral(iconCode);
        title.setText(titleText);
        text.setText(bodyText);
        actions.getChildren().clear();
        setVisible(true);
    }
}
