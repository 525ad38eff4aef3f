package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SignInScreenTest {
    @Test
    void signsInByKeyboard() {
        WindowFixture fixture = WindowFixture.open();
        assertEquals("localhost:8080", fixture.text("#serverName"));
        assertEquals("Reachable · 4 ms", fixture.text("#serverState"));
        assertTrue(fixture.isFocused("#username"), "typing begins at the user name");
        fixture.takePictures("01-signin");
        fixture.robot.write("maya.okafor");
        fixture.push(KeyCode.TAB);
        assertTrue(fixture.isFocused("#password"));
        fixture.robot.write(FakeAuth.PASSWORD);
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void aWrongPasswordIsShownInPlaceAndKeepsTheName() {
        WindowFixture fixture = WindowFixture.open();
        fixture.type("#username", "maya.okafor");
        fixture.type("#password", "guess");
        fixture.press("#signIn");
        assertEquals("User name or password is wrong", fixture.text(".failure-what"));
        assertEquals("maya.okafor", fixture.text("#username"));
        assertTrue(fixture.isFocused("#password"));
        fixture.takePictures("01-signin-refused");
    }

    @Test
    void aSampleAccountIsOnePressAway() {
        WindowFixture fixture = WindowFixture.open();
        fixture.press("#sample-maya");
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void anAccountIsCreated() {
        WindowFixture fixture = WindowFixture.open();
        fixture.press("#createAccount");
        fixture.type("#givenNames", "Maya");
        fixture.type("#username", "m");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(fixture.isFocused("#username"), "the focus goes to what is wrong");
        fixture.type("#username", "maya.o");
        fixture.type("#password", "a long walk");
        fixture.takePictures("02-register");
        fixture.press("#register");
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void aPasswordOfTheOwnIsChosenByKeyboard() {
        WindowFixture fixture = WindowFixture.open();
        fixture.type("#username", "jonas.dahl");
        fixture.type("#password", FakeAuth.FIRST_PASSWORD);
        fixture.push(KeyCode.ENTER);
        assertTrue(fixture.isFocused("#newPassword"));
        assertEquals("Set password and sign in", fixture.text("#signIn"));
        fixture.takePictures("01-signin-first-password");
        fixture.type("#newPassword", "nine quiet lighthouses");
        fixture.push(KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void aForgottenPasswordIsReplacedByKeyboard() {
        WindowFixture fixture = WindowFixture.open();
        fixture.type("#username", "maya.okafor");
        fixture.press("#forgotPassword");
        assertTrue(fixture.isFocused("#code"));
        fixture.type("#code", "0000-0000-0000");
        fixture.type("#newPassword", "nine quiet lighthouses");
        fixture.push(KeyCode.ENTER);
        fixture.takePictures("03-recovery");
        fixture.type("#code", FakeAuth.CODE);
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void aServerThatDoesNotAnswerIsShownWithAWayOut() {
        WindowFixture fixture = WindowFixture.open();
        fixture.runOnFx(() -> {
            fixture.server.isGone = true;
            fixture.desktop.connectivity().tryNow();
        });
        assertEquals(
                "Not reachable: the computer is there, but nothing answers at this port.",
                fixture.text("#serverState"));
        fixture.takePictures("01-signin-unreachable");
        fixture.press("#changeServerLink");
        assertTrue(fixture.isFocused("#address"));
        fixture.runOnFx(() -> fixture.server.isGone = false);
        fixture.press("#retryServer");
        assertEquals("Reachable · 4 ms", fixture.text("#serverState"));
        assertFalse(fixture.shows("#retryServer"));
    }

    /// A role that may wrap must not make its card as high as if it had a letter in each line.
    @Test
    void sampleAccountsAreAsHighAsTheirWords() {
        WindowFixture fixture = WindowFixture.open();
        fixture.shows(".sample-card");
        fixture.all(".sample-card").forEach(card -> {
            double height = fixture.callOnFx(() -> card.getLayoutBounds().getHeight());
            assertTrue(height < 70, "The card is " + height + " high");
        });
    }
}
