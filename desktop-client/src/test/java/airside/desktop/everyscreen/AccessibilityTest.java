package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.fakes.WindowFixture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: the application can be used with a screen reader and without a mouse. On each screen, every focusable
/// control has a role and a name, and Tab reaches it.
class AccessibilityTest {
    @TestFactory
    Stream<DynamicTest> everythingThatTakesTheFocusHasARoleAndAName() {
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    WindowFixture fixture = WindowFixture.open().at(screen.getValue());
                    List<String> nameless = fixture.callOnFx(() -> nameless(fixture));
                    assertEquals(List.of(), nameless);
                }));
    }

    @TestFactory
    Stream<DynamicTest> tabComesToEverything() {
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    WindowFixture fixture = WindowFixture.open().at(screen.getValue());
                    List<Node> wanted =
                            fixture.callOnFx(() -> focusable(fixture.scene().getRoot()));
                    Set<Node> reached = fixture.callOnFx(() -> reachedByTab(fixture.scene(), 2 * wanted.size() + 5));
                    assertEquals(
                            List.of(),
                            missed(wanted, reached).stream()
                                    .map(AccessibilityTest::describe)
                                    .toList());
                }));
    }

    /// Negative control: reports a button without a text, and one that Tab skips.
    @Test
    void whatIsWrongIsSeen() {
        WindowFixture fixture = WindowFixture.open();
        var nameless = new Button();
        fixture.runOnFx(() -> fixture.scene().setRoot(new HBox(nameless, new Button("Pay"))));
        assertEquals(List.of(describe(nameless)), fixture.callOnFx(() -> nameless(fixture)));
        assertEquals(List.of(nameless), missed(List.of(nameless), Set.of()));
    }

    private static Set<Node> reachedByTab(Scene scene, int steps) {
        Set<Node> reached = new LinkedHashSet<>();
        for (int step = 0; step < steps; step++) {
            Node owner = scene.getFocusOwner();
            if (owner != null) reached.add(owner);
            (owner == null ? scene.getRoot() : owner).requestFocusTraversal(TraversalDirection.NEXT);
        }
        return reached;
    }

    /// Tab reaches one toggle of a group; the arrow keys reach the others.
    private static List<Node> missed(List<Node> wanted, Set<Node> reached) {
        Set<ToggleGroup> groups = reached.stream()
                .filter(Toggle.class::isInstance)
                .map(node -> ((Toggle) node).getToggleGroup())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return wanted.stream()
                .filter(node -> !reached.contains(node))
                .filter(node -> !(node instanceof Toggle toggle && groups.contains(toggle.getToggleGroup())))
                .toList();
    }

    private static List<String> nameless(WindowFixture fixture) {
        return focusable(fixture.scene().getRoot()).stream()
                .filter(AccessibilityTest::isNameless)
                .map(AccessibilityTest::describe)
                .toList();
    }

    private static List<Node> focusable(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.isDisabled()) continue;
            boolean isControl = node.isFocusTraversable() && !(node instanceof ScrollPane);
            if (isControl) found.add(node);
            boolean isWhole = node instanceof RangeSlider;
            if (!isWhole && node instanceof Parent inner) found.addAll(focusable(inner));
        }
        return found;
    }

    private static boolean isNameless(Node node) {
        boolean hasRole = node.getAccessibleRole() != null
                && node.getAccessibleRole() != AccessibleRole.NODE
                && node.getAccessibleRole() != AccessibleRole.PARENT;
        return !hasRole || name(node).isBlank();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) return node.getAccessibleText();
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) return labeled.getText();
        if (node instanceof Labeled labeled && labeled.getGraphic() != null) return texts(labeled.getGraphic());
        if (node instanceof ComboBoxBase<?> box && box.getPromptText() != null) return box.getPromptText();
        if (node instanceof Control control && control.getTooltip() instanceof Tooltip tooltip)
            return tooltip.getText();
        return labelFor(node);
    }

    private static String texts(Node node) {
        if (node instanceof Labeled labeled) return labeled.getText();
        if (!(node instanceof Parent parent)) return "";
        StringBuilder texts = new StringBuilder();
        for (Node child : parent.getChildrenUnmodifiable())
            texts.append(texts(child)).append(' ');
        return texts.toString();
    }

    private static String labelFor(Node node) {
        return node.getScene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getLabelFor() == node)
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    private static String describe(Node node) {
        return "%s#%s %s \"%s\""
                .formatted(node.getClass().getSimpleName(), node.getId(), node.getStyleClass(), name(node));
    }
}
