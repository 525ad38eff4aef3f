package airside.desktop.controls;

import airside.desktop.text.FailureMessage;
import airside.desktop.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A panel that shows a failure: what happened, what to do, and a reference to copy. It stays until the failure is
/// resolved.
public final class FailurePanel extends HBox {
    private static final double NARROW_BELOW = 560;

    private final Label what = new Label();
    private final Label advice = new Label();
    private final Label reference = new Label();
    private final Button copy = new Button();
    private final Button act = new Button();
    private String details = "";

    public FailurePanel() {
        getStyleClass().add("failure-panel");
        FontIcon icon = new FontIcon("mdi2a-alert-circle-outline");
        what.getStyleClass().add("failure-what");
        what.setWrapText(true);
        advice.setWrapText(true);
        // In a small window the screen scrolls; the text is not cut.
        what.setMinHeight(USE_PREF_SIZE);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.getStyleClass().add("failure-advice");
        reference.getStyleClass().add("failure-reference");
        copy.getStyleClass().add("link-button");
        copy.setOnAction(_ -> copyDetails());
        copy.setMinWidth(USE_PREF_SIZE);
        reference.setWrapText(true);
        FlowPane quoted = new FlowPane(reference, copy);
        quoted.getStyleClass().add("failure-quoted");
        // A long reference does not widen the form.
        quoted.setMinWidth(0);
        quoted.visibleProperty().bind(reference.textProperty().isNotEmpty());
        quoted.managedProperty().bind(quoted.visibleProperty());
        VBox words = new VBox(what, advice, quoted);
        quoted.prefWrapLengthProperty().bind(words.widthProperty());
        reference.maxWidthProperty().bind(words.widthProperty());
        words.getStyleClass().add("failure-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        act.getStyleClass().add("failure-act");
        act.setMinWidth(USE_PREF_SIZE);
        act.visibleProperty().bind(act.textProperty().isNotEmpty());
        act.managedProperty().bind(act.visibleProperty());
        getChildren().addAll(icon, words, act);
        widthProperty().subscribe(width -> place(words, width.doubleValue() < NARROW_BELOW));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Places the button beside the text, or below it in a narrow panel.
    private void place(VBox words, boolean isNarrow) {
        if (isNarrow == words.getChildren().contains(act)) return;
        (isNarrow ? getChildren() : words.getChildren()).remove(act);
        (isNarrow ? words.getChildren() : getChildren()).add(act);
    }

    /// Shows the failure and a button with the action that can resolve it.
    public void show(FailureMessage failureMessage, Messages messages, String button, Runnable action) {
        what.setText(failureMessage.what());
        advice.setText(failureMessage.advice());
        reference.setText(failureMessage.reference());
        copy.setText(messages.text("failure.copy"));
        details = failureMessage.details();
        act.setText(button);
        act.setOnAction(_ -> action.run());
        setAccessibleText(failureMessage.what() + " " + failureMessage.advice());
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }

    private void copyDetails() {
        ClipboardContent content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
