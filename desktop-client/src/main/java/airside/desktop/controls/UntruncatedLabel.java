package airside.desktop.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/// A label whose text is never cut: a code, a time, an amount, or a text that can be said in fewer words.
///
/// It shows the longest of its texts that fits, and is never narrower than the shortest. A shortened label tells
/// the longest text in its tooltip, and always to screen readers.
public final class UntruncatedLabel extends Label {
    private List<String> texts = List.of();

    public UntruncatedLabel() {}

    public UntruncatedLabel(String... longestFirst) {
        say(longestFirst);
    }

    public UntruncatedLabel(String text, Node graphic) {
        super(text, graphic);
    }

    /// Gives the label its texts, the longest first.
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

    /// The width of the label with another text: what is around the text stays.
    private double widthWith(String text, double height) {
        return super.computePrefWidth(height) - measure(getText()) + measure(text);
    }

    private double measure(String text) {
        Text measured = new Text(text);
        measured.setFont(getFont());
        return measured.getLayoutBounds().getWidth();
    }
}
