package airside.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.WindowFixture;
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
    void f8LeadsToTheInvalidAddress() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.type("#address", "two words");
        fixture.press("#changeServer");
        fixture.focus("#system");
        fixture.push(KeyCode.F8);
        assertTrue(fixture.isFocused("#address"));
    }

    @Test
    void theLookFollowsTheComputerUntilOneIsChosen() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.runOnFx(() -> fixture.computerLook.set(ColorScheme.DARK));
        assertTrue(fixture.desktop.theme().isDark());
        fixture.press("#light");
        assertFalse(fixture.desktop.theme().isDark());
        fixture.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertTrue(fixture.desktop.theme().isDark());
        assertEquals("DARK", fixture.preferenceStore.find("appearance").orElseThrow());
        fixture.takePictures("10-settings");
    }

    @Test
    void anotherServerMeansSigningInThere() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.type("#address", "not an address");
        fixture.press("#changeServer");
        assertEquals("Enter an address such as localhost:8080.", fixture.text("#addressBox .field-problem"));
        fixture.type("#address", "book.example.org");
        fixture.press("#changeServer");
        assertEquals(URI.create("http://book.example.org"), fixture.server.address());
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @Test
    void theListOfKeysSaysWhatIsUsed() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.push(KeyCode.F1);
        assertTrue(fixture.all(".key-map .label").stream()
                .anyMatch(label -> ((Labeled) label).getText().equals("Use this server")));
    }

    @Test
    void sizeAndDensityActAtOnce() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        double usual = height(fixture, "#changeServer");
        fixture.press("#size150");
        assertEquals(1.5 * usual, height(fixture, "#changeServer"), 1);
        fixture.press("#size100");
        assertEquals(usual, height(fixture, "#changeServer"), 1);
        fixture.press("#dense");
        double dense = height(fixture, "#changeServer");
        assertTrue(dense < usual - 5, dense + " is not below " + usual);
        fixture.push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(usual, height(fixture, "#changeServer"), 1);
        assertEquals("COMFORTABLE", fixture.preferenceStore.find("density").orElseThrow());
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

    private static double height(WindowFixture fixture, String selector) {
        fixture.shows(selector);
        return fixture.callOnFx(() -> ((Region) fixture.scene().lookup(selector)).getHeight());
    }
}
