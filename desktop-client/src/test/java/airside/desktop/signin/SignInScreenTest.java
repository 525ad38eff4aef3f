package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SignInScreenTest {
    @Test
    void signsInByKeyboard() {
        Studio studio = Studio.open();
        assertEquals("localhost:8080", studio.text("#serverName"));
        assertEquals("Reachable · 4 ms", studio.text("#serverState"));
        assertTrue(studio.isFocused("#username"), "typing begins at the user name");
        studio.take("01-signin");
        studio.robot.write("maya.okafor");
        studio.push(KeyCode.TAB);
        assertTrue(studio.isFocused("#password"));
        studio.robot.write(FakeAuth.PASSWORD);
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    @Test
    void aWrongPasswordIsToldInPlaceAndKeepsTheName() {
        Studio studio = Studio.open();
        studio.type("#username", "maya.okafor");
        studio.type("#password", "guess");
        studio.press("#signIn");
        assertEquals("User name or password is wrong", studio.text(".failure-what"));
        assertEquals("maya.okafor", studio.text("#username"));
        assertTrue(studio.isFocused("#password"));
        studio.take("01-signin-refused");
    }

    @Test
    void aSampleAccountIsOnePressAway() {
        Studio studio = Studio.open();
        studio.press("#sample-maya");
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    @Test
    void anAccountIsCreated() {
        Studio studio = Studio.open();
        studio.press("#createAccount");
        studio.type("#givenNames", "Maya");
        studio.type("#username", "m");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(studio.isFocused("#username"), "the focus goes to what is wrong");
        studio.type("#username", "maya.o");
        studio.type("#password", "a long walk");
        studio.take("02-register");
        studio.press("#register");
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    @Test
    void aPasswordOfTheOwnIsChosenByKeyboard() {
        Studio studio = Studio.open();
        studio.type("#username", "jonas.dahl");
        studio.type("#password", FakeAuth.FIRST_PASSWORD);
        studio.push(KeyCode.ENTER);
        assertTrue(studio.isFocused("#newPassword"));
        assertEquals("Set password and sign in", studio.text("#signIn"));
        studio.take("01-signin-first-password");
        studio.type("#newPassword", "nine quiet lighthouses");
        studio.push(KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    @Test
    void aForgottenPasswordIsReplacedByKeyboard() {
        Studio studio = Studio.open();
        studio.type("#username", "maya.okafor");
        studio.press("#forgotPassword");
        assertTrue(studio.isFocused("#code"));
        studio.type("#code", "0000-0000-0000");
        studio.type("#newPassword", "nine quiet lighthouses");
        studio.push(KeyCode.ENTER);
        studio.take("03-recovery");
        studio.type("#code", FakeAuth.CODE);
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    @Test
    void aServerThatDoesNotAnswerIsToldWithAWayOut() {
        Studio studio = Studio.open();
        studio.does(() -> {
            studio.server.isGone = true;
            studio.desktop.connectivity().tryNow();
        });
        assertEquals(
                "Not reachable: the computer is there, but nothing answers at this port.", studio.text("#serverState"));
        studio.take("01-signin-unreachable");
        studio.press("#changeServerLink");
        assertTrue(studio.isFocused("#address"));
        studio.does(() -> studio.server.isGone = false);
        studio.press("#retryServer");
        assertEquals("Reachable · 4 ms", studio.text("#serverState"));
        assertFalse(studio.shows("#retryServer"));
    }

    /// A role that may wrap must not make its card as high as if it had a letter in each line.
    @Test
    void sampleAccountsAreAsHighAsTheirWords() {
        Studio studio = Studio.open();
        studio.shows(".sample-card");
        studio.all(".sample-card").forEach(card -> {
            double height = studio.sees(() -> card.getLayoutBounds().getHeight());
            assertTrue(height < 70, "The card is " + height + " high");
        });
    }
}
