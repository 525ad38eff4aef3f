package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.Studio;
import airside.desktop.text.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: other languages fit. With every text made a third longer and accented, nothing on a screen is cut off
/// but asides: captions, and the ready-made accounts of the sample world.
class LongWordsTest {
    private static final List<String> ASIDES = List.of("caption", "sample-role");

    @TestFactory
    Stream<DynamicTest> nothingIsCutOff() {
        Messages pseudo = new Messages(new LongWords(Messages.in(Locale.UK).bundle()), Locale.UK);
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    Studio studio = Studio.open(pseudo, 1440, 900).at(screen.getValue());
                    studio.take("30-long-words-" + screen.getKey());
                    assertEquals(List.of(), cutOff(studio));
                }));
    }

    @Test
    void theWordsAreLongAndTheirBlanksAreKept() {
        assertEquals("Ŝéáţš ĥéļð ƒöŕ {0}~~~~", LongWords.of("Seats held for {0}"));
        assertEquals(
                "{0, plural, one {# day} other {# days}}", LongWords.of("{0, plural, one {# day} other {# days}}"));
    }

    /// The control: a label that is too narrow for its text is seen.
    @Test
    void aTextThatIsCutOffIsSeen() {
        Studio studio = Studio.open();
        studio.does(() -> {
            var narrow = new Label("Much too long for this");
            narrow.setMaxWidth(60);
            studio.scene().setRoot(new HBox(narrow, new Button("Pay")));
        });
        assertEquals(1, cutOff(studio).size());
        assertTrue(cutOff(studio).getFirst().contains("Much too long"));
    }

    private static List<String> cutOff(Studio studio) {
        return Stream.of(".label", ".button", ".toggle-button", ".check-box", ".radio-button", ".hyperlink")
                .flatMap(kind -> studio.all(kind).stream())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(Studio::isVisible)
                .filter(labeled -> Collections.disjoint(labeled.getStyleClass(), ASIDES))
                .filter(LongWordsTest::isCutOff)
                .map(labeled -> "%s #%s %s".formatted(labeled.getText(), labeled.getId(), labeled.getStyleClass()))
                .distinct()
                .toList();
    }

    /// The skin draws less than the label has to say.
    private static boolean isCutOff(Labeled labeled) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            // An icon beside the text is a letter of its own font.
            boolean isIcon = child == labeled.getGraphic();
            if (!isIcon && child instanceof Text drawn && !drawn.getText().equals(labeled.getText())) return true;
        }
        return false;
    }

    /// A bundle whose texts are accented and a third longer; what stands in braces is kept.
    private static final class LongWords extends ResourceBundle {
        private static final String PLAIN = "aceghijklnorstuwyzASEdf";
        private static final String ACCENTED = "áçéĝĥíĵķļñöŕšţúŵýžÁŜÉðƒ";
        private final ResourceBundle english;

        LongWords(ResourceBundle english) {
            this.english = english;
        }

        static String of(String text) {
            StringBuilder longer = new StringBuilder();
            int depth = 0;
            int letters = 0;
            for (char c : text.toCharArray()) {
                if (c == '{') depth++;
                int at = depth == 0 ? PLAIN.indexOf(c) : -1;
                longer.append(at < 0 ? c : ACCENTED.charAt(at));
                if (depth == 0 && Character.isLetter(c)) letters++;
                if (c == '}') depth--;
            }
            return longer.append("~".repeat(letters / 3)).toString();
        }

        @Override
        protected Object handleGetObject(String key) {
            return of(english.getString(key));
        }

        @Override
        public Enumeration<String> getKeys() {
            return english.getKeys();
        }
    }
}
