package airside.desktop.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ProfileScreenTest {
    @Test
    void theProfileIsChangedByKeyboard() {
        Studio studio = Studio.open().at(new Screen.Profile());
        assertEquals("2 Mar 1988", studio.text("#dateOfBirth"));
        studio.take("09-profile");
        studio.type("#phone", "+44 7700 900456");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Optional.of("+44 7700 900456"), studio.auth.profile.phone());
        assertTrue(studio.shows(".toast"));
    }

    @Test
    void aWrongPasswordIsToldBesideItsField() {
        Studio studio = Studio.open().at(new Screen.Profile());
        studio.type("#current", "guess");
        studio.type("#next", "another long walk");
        studio.press("#changePassword");
        assertEquals("This is not your password.", studio.text("#currentBox .field-problem"));
    }

    @Test
    void sessionsAreEndedFromTheList() {
        Studio studio = Studio.open().at(new Screen.Profile());
        studio.does(() -> studio.scene().lookup(".page-scroll").requestFocus());
        studio.does(() -> ((ScrollPane) studio.scene().lookup(".page-scroll")).setVvalue(1));
        studio.take("09-profile-sessions");
        studio.focus("#end-there");
        studio.push(KeyCode.SPACE);
        assertFalse(studio.shows("#end-there"));
        assertTrue(studio.shows("#end-script"));
        studio.press("#endOthers");
        assertFalse(studio.shows("#end-script"));
        assertFalse(studio.shows("#endOthers"));
        assertTrue(studio.shows(".session-row"));
    }

    @Test
    void signingOutLeadsToTheSignInScreen() {
        Studio studio = Studio.open().at(new Screen.Profile());
        studio.press("#signOut");
        assertInstanceOf(Screen.SignIn.class, studio.screen());
        assertTrue(studio.auth.isSignedOut);
    }

    @Test
    void withoutTheServerNothingCanBeChanged() {
        Studio studio = Studio.open().at(new Screen.Profile());
        assertFalse(studio.isDisabled("#save"));
        studio.does(() -> {
            studio.server.isGone = true;
            studio.desktop.connectivity().tryNow();
        });
        assertTrue(studio.isDisabled("#save"));
        assertTrue(studio.isDisabled("#changePassword"));
        assertFalse(studio.isDisabled("#signOut"));
        studio.take("09-profile-offline");
    }
}
