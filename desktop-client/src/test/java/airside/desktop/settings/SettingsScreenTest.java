package airside.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.net.URI;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsScreenTest {
    @Test
    void f8LeadsToTheAddressThatIsNone() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.type("#address", "two words");
        studio.press("#changeServer");
        studio.focus("#system");
        studio.push(KeyCode.F8);
        assertTrue(studio.isFocused("#address"));
    }

    @Test
    void theLookFollowsTheComputerUntilOneIsChosen() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.does(() -> studio.computerLook.set(ColorScheme.DARK));
        assertTrue(studio.desktop.theme().isDark());
        studio.press("#light");
        assertFalse(studio.desktop.theme().isDark());
        studio.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertTrue(studio.desktop.theme().isDark());
        assertEquals("DARK", studio.preferenceStore.find("appearance").orElseThrow());
        studio.take("10-settings");
    }

    @Test
    void anotherServerMeansSigningInThere() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.type("#address", "not an address");
        studio.press("#changeServer");
        assertEquals("Type an address such as localhost:8080.", studio.text("#addressBox .field-problem"));
        studio.type("#address", "book.example.org");
        studio.press("#changeServer");
        assertEquals(URI.create("http://book.example.org"), studio.server.address());
        assertInstanceOf(Screen.SignIn.class, studio.screen());
    }

    @Test
    void theListOfKeysSaysWhatIsUsed() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.push(KeyCode.F1);
        assertTrue(studio.all(".key-map .label").stream()
                .anyMatch(label -> ((Labeled) label).getText().equals("Use this server")));
    }

    @Test
    void sizeAndDensityActAtOnce() {
        Studio studio = Studio.open().at(new Screen.Settings());
        double usual = height(studio, "#changeServer");
        studio.press("#size150");
        assertEquals(1.5 * usual, height(studio, "#changeServer"), 1);
        studio.press("#size100");
        assertEquals(usual, height(studio, "#changeServer"), 1);
        studio.press("#dense");
        double dense = height(studio, "#changeServer");
        assertTrue(dense < usual - 5, dense + " is not below " + usual);
        studio.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(usual, height(studio, "#changeServer"), 1);
        assertEquals("COMFORTABLE", studio.preferenceStore.find("density").orElseThrow());
    }

    /// The rail, the title and the advice that leads there say the same word.
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE"})
    void thePlaceHasOneName(String language) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        String name = messages.text("settings.title");
        assertEquals(name, messages.text("rail.settings"));
        assertTrue(messages.text("failure.unreachable.advice")
                .toLowerCase(Locale.ROOT)
                .contains(name.toLowerCase(Locale.ROOT)));
    }

    private static double height(Studio studio, String selector) {
        studio.shows(selector);
        return studio.sees(() -> ((Region) studio.scene().lookup(selector)).getHeight());
    }
}
