package airside.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// An input field with its caption above and the message about an invalid value below.
@DefaultProperty("input")
public final class FieldBox extends VBox {
    /// Fired when the field's problem changes.
    static final EventType<Event> PROBLEM_CHANGED = new EventType<>(Event.ANY, "PROBLEM_CHANGED");

    /// Font size of the caption at 100 %, in pixels; see `.field-caption`.
    private static final double CAPTION_USUAL = 12;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final Label caption = new Label();
    private final Label problem = new Label();
    private final StringProperty captionText = new SimpleStringProperty("");
    private final StringProperty problemText = new SimpleStringProperty("");
    private final ObjectProperty<Node> input = new SimpleObjectProperty<>();
    /// Preferred width from the layout at 100 %, in pixels; read when the first style is applied.
    private double prefWidthUsual = Double.NaN;
    private double minWidthUsual = Double.NaN;

    public FieldBox() {
        getStyleClass().add("field-box");
        caption.getStyleClass().add("field-caption");
        caption.setWrapText(true);
        caption.textProperty().bind(captionText);
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(problemText);
        problem.visibleProperty().bind(problemText.isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        input.subscribe(this::place);
        problemText.subscribe(text -> {
            mark(!text.isEmpty());
            fireEvent(new Event(PROBLEM_CHANGED));
        });
        caption.fontProperty().subscribe((_, font) -> scale(font.getSize() / CAPTION_USUAL));
    }

    /// Scales the widths with the font size.
    private void scale(double factor) {
        if (Double.isNaN(prefWidthUsual)) {
            prefWidthUsual = getPrefWidth();
            minWidthUsual = getMinWidth();
        }
        if (prefWidthUsual > 0) setPrefWidth(prefWidthUsual * factor);
        if (minWidthUsual > 0) setMinWidth(minWidthUsual * factor);
    }

    private void place(Node node) {
        if (node == null) return;
        getChildren().setAll(caption, node, problem);
        caption.setLabelFor(node);
        if (node instanceof Control control) control.setMaxWidth(Double.MAX_VALUE);
        node.accessibleTextProperty().bind(captionText);
        node.accessibleHelpProperty().bind(problemText);
    }

    private void mark(boolean wrong) {
        if (input.get() != null) input.get().pseudoClassStateChanged(WRONG, wrong);
    }

    /// Returns the field boxes in a visible or scrollable part of the screen, in reading order.
    static List<FieldBox> listIn(Parent root) {
        List<FieldBox> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (!node.isVisible()) continue;
            if (node instanceof FieldBox box) found.add(box);
            else if (node instanceof Parent inner) found.addAll(listIn(inner));
        }
        return found;
    }

    boolean hasProblem() {
        return !problemText.get().isEmpty();
    }

    public StringProperty captionProperty() {
        return captionText;
    }

    public String getCaption() {
        return captionText.get();
    }

    public void setCaption(String text) {
        captionText.set(text);
    }

    public StringProperty problemProperty() {
        return problemText;
    }

    public ObjectProperty<Node> inputProperty() {
        return input;
    }

    public Node getInput() {
        return input.get();
    }

    public void setInput(Node node) {
        input.set(node);
    }
}
