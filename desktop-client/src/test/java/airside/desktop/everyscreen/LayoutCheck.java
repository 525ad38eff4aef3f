package airside.desktop.everyscreen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// Reports truncated texts, and controls outside of their parents.
///
/// A text is truncated if its control draws less than the whole text. A control is outside if it is not within one
/// of its parents: outside of the window, or above a neighbour. Content may be outside of the window if it can be
/// scrolled to vertically, but not horizontally.
final class LayoutCheck {
    /// Lines of text are a little higher than their letters, in pixels.
    private static final double TOLERANCE = 2;

    private LayoutCheck() {}

    /// Returns a description of each truncated text and each control outside of its parent.
    static List<String> problems(Scene scene) {
        List<String> problems = new ArrayList<>();
        visit(scene.getRoot(), problems);
        return problems.stream().distinct().toList();
    }

    private static void visit(Parent parent, List<String> problems) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.getOpacity() == 0) continue;
            if (node instanceof Control control) {
                outside(control, control.getParent()).ifPresent(outer -> problems.add(sticksOut(control, outer)));
            }
            if (node instanceof Labeled labeled) text(labeled).ifPresent(drawn -> measure(drawn, labeled, problems));
            if (node instanceof TextInputControl field) problems.addAll(tightFields(field));
            else if (node instanceof Parent inner) visit(inner, problems);
        }
    }

    /// The text as the skin draws it. An icon beside it is a letter of its own font.
    private static Optional<Text> text(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child != labeled.getGraphic() && child instanceof Text)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isBlank())
                .findFirst();
    }

    private static void measure(Text drawn, Labeled labeled, List<String> problems) {
        if (!drawn.getText().equals(labeled.getText()))
            problems.add("\"%s\" is cut to \"%s\"".formatted(describe(labeled), drawn.getText()));
        else outside(drawn, labeled.getParent()).ifPresent(outer -> problems.add(sticksOut(labeled, outer)));
    }

    /// What one types may be longer than its field, but never higher. A code, such as the number of a card, is seen
    /// whole.
    private static List<String> tightFields(TextInputControl field) {
        Text typed = new Text(field.getText());
        typed.setFont(field.getFont());
        Bounds size = typed.getLayoutBounds();
        Insets around = field.getInsets();
        List<String> problems = new ArrayList<>();
        if (size.getHeight() > field.getHeight() - around.getTop() - around.getBottom() + TOLERANCE)
            problems.add(describe(field) + " is lower than its text");
        boolean isCode = field.getStyleClass().contains("mono");
        if (isCode && size.getWidth() > field.getWidth() - around.getLeft() - around.getRight())
            problems.add(describe(field) + " is narrower than its code");
        return problems;
    }

    /// The first of the parents that the node is not inside of. A seam without a width of its own is passed over.
    private static Optional<Parent> outside(Node node, Parent first) {
        Bounds inner = node.localToScene(node.getLayoutBounds());
        boolean isScrolled = false;
        for (Parent parent = first; parent != null; parent = parent.getParent()) {
            isScrolled = isScrolled || isViewport(parent.getParent());
            Bounds outer = parent.localToScene(parent.getLayoutBounds());
            boolean isWide =
                    inner.getMinX() < outer.getMinX() - TOLERANCE || inner.getMaxX() > outer.getMaxX() + TOLERANCE;
            boolean isHigh =
                    inner.getMinY() < outer.getMinY() - TOLERANCE || inner.getMaxY() > outer.getMaxY() + TOLERANCE;
            if (outer.getWidth() > 0 && (isWide || isHigh && !isScrolled)) return Optional.of(parent);
        }
        return Optional.empty();
    }

    /// What a scroll pane shows its content through.
    private static boolean isViewport(Node node) {
        return node != null && node.getStyleClass().contains("viewport");
    }

    private static String sticksOut(Node node, Node outer) {
        return describe(node) + " sticks out of " + name(outer);
    }

    private static String describe(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return "%s \"%s\" in %s".formatted(name(node), text, name(node.getParent()));
    }

    private static String name(Node node) {
        if (node == null) return "the window";
        String type = node.getClass().getSimpleName();
        return type + (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass();
    }
}
