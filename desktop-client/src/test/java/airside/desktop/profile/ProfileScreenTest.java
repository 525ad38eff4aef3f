package airside.desktop.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ProfileScreenTest {
    @Test
    void theProfileIsChangedByKeyboard() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Profile());
        assertEquals("2 Mar 1988", fixture.text("#dateOfBirth"));
        fixture.takePictures("09-profile");
        fixture.type("#phone", "+44 7700 900456");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(Optional.of("+44 7700 900456"), fixture.auth.profile.phone());
        assertTrue(fixture.shows(".toast"));
    }

    @Test
    void aWrongPasswordIsShownBesideItsField() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Profile());
        fixture.type("#current", "guess");
        fixture.type("#next", "another long walk");
        fixture.press("#changePassword");
        assertEquals("This is not your current password.", fixture.text("#currentBox .field-problem"));
    }

    @Test
    void sessionsAreEndedFromTheList() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Profile());
        fixture.runOnFx(() -> fixture.scene().lookup(".page-scroll").requestFocus());
        fixture.runOnFx(() -> ((ScrollPane) fixture.scene().lookup(".page-scroll")).setVvalue(1));
        fixture.takePictures("09-profile-sessions");
        fixture.focus("#end-there");
        fixture.push(KeyCode.SPACE);
        assertFalse(fixture.shows("#end-there"));
        assertTrue(fixture.shows("#end-script"));
        fixture.press("#endOthers");
        assertFalse(fixture.shows("#end-script"));
        assertFalse(fixture.shows("#endOthers"));
        assertTrue(fixture.shows(".session-row"));
    }

    @Test
    void signingOutLeadsToTheSignInScreen() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Profile());
        fixture.press("#signOut");
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
        assertTrue(fixture.auth.isSignedOut);
    }

    @Test
    void withoutTheServerNothingCanBeChanged() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Profile());
        assertFalse(fixture.isDisabled("#save"));
        fixture.runOnFx(() -> {
            fixture.server.isGone = true;
            fixture.desktop.connectivity().tryNow();
        });
        assertTrue(fixture.isDisabled("#save"));
        assertTrue(fixture.isDisabled("#changePassword"));
        assertFalse(fixture.isDisabled("#signOut"));
        fixture.takePictures("09-profile-offline");
    }
}
