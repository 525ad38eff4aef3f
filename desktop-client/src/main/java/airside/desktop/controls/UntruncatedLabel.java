package airside.desktop.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// A label for texts that must not be truncated, such as a code, a time or an amount. It can have shorter
/// alternatives.
///
/// It shows the longest text that fits, and is never narrower than the shortest. A shortened label has the longest
/// text as its tooltip and as its accessible text.
public final class UntruncatedLabel extends Label {
    private List<String> texts = List.of();

    public UntruncatedLabel() {}

    public UntruncatedLabel(String... longestFirst) {
        say(longestFirst);
    }

    public UntruncatedLabel(String text, Node graphic) {
        super(text, graphic);
    }

    /// Sets the alternatives, longest first.
    public void say(String... longestFirst) {
        texts = List.of(longestFirst);
        setText(texts.getFirst());
        setTooltip(null);
        setAccessibleText(texts.size() == 1 ? null : texts.getFirst());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return texts.isEmpty() ? super.computePrefWidth(height) : widthWith(texts.getLast(), height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return texts.isEmpty() ? super.computePrefWidth(height) : widthWith(texts.getFirst(), height);
    }

    @Override
    protected void layoutChildren() {
        if (texts.size() > 1) chooseText();
        super.layoutChildren();
    }

    private void chooseText() {
        String fitting = texts.stream()
                .filter(text -> snapSizeX(widthWith(text, -1)) <= getWidth())
                .findFirst()
                .orElse(texts.getLast());
        if (fitting.equals(getText())) return;
        setText(fitting);
        setTooltip(fitting.equals(texts.getFirst()) ? null : new Tooltip(texts.getFirst()));
    }

    /// Returns the width that the label would have with another text.
    private double widthWith(String text, double height) {
        return super.computePrefWidth(height) - measure(getText()) + measure(text);
    }

    private double measure(String text) {
        Text measured = new Text(text);
        measured.setFont(getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
