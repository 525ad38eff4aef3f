package airside.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.WindowFixture;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a failure can be read and copied at any size.
class FailurePanelTest {
    @ParameterizedTest
    @CsvSource({"280, en", "360, en", "480, en", "900, en", "280, de", "360, de", "480, de", "900, de"})
    void nothingOfItIsCut(double width, String language) {
        WindowFixture fixture = WindowFixture.open();
        FailurePanel panel = new FailurePanel();
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        fixture.runOnFx(() -> {
            panel.show(
                    new FailureMessage(
                            "A part of the server does not answer",
                            "Wait a moment and try again, or copy the details.",
                            "SERVICE_UNAVAILABLE · 0198c5f2-7f4e-7c1b-9d53-9c1f2ad7f6f0",
                            "details"),
                    messages,
                    messages.text("action.retry"),
                    () -> {});
            panel.setMinWidth(width);
            panel.setMaxWidth(width);
            fixture.scene().setRoot(new HBox(panel));
        });
        fixture.all(".label");
        fixture.takePictures("40-failure-" + (int) width + "-" + language);
        List<String> cut = fixture.all(".label, .button").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(TruncatedTextTooltips::isElided)
                .map(Labeled::getText)
                .toList();
        assertEquals(List.of(), cut);
        assertTrue(fixture.callOnFx(() -> isInside(panel)), "all of it lies inside the panel");
    }

    private static boolean isInside(FailurePanel panel) {
        return panel.lookupAll(".button").stream().allMatch(FailurePanelTest::isInsideItsParent);
    }

    private static boolean isInsideItsParent(Node node) {
        return node.getBoundsInParent().getMaxX()
                <= node.getParent().getLayoutBounds().getMaxX() + 1;
    }
}
