package airside.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import java.net.URI;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SettingsScreenTest {
    @Test
    void theLookFollowsTheComputerUntilOneIsChosen() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.does(() -> studio.computerLook.set(ColorScheme.DARK));
        assertTrue(studio.desktop.theme().isDark());
        studio.press("#light");
        assertFalse(studio.desktop.theme().isDark());
        studio.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertTrue(studio.desktop.theme().isDark());
        assertEquals("DARK", studio.memory.find("appearance").orElseThrow());
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
}
