package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.Unreachable.Cause;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "Not reachable: nothing answers at this address. Start the server, or change the address.",
                fixture.text("#serverState"));
        fixture.takePictures("01-signin-unreachable");
        fixture.press("#changeServerLink");
        assertTrue(fixture.isFocused("#address"));
        fixture.runOnFx(() -> fixture.server.isGone = false);
        fixture.press("#retryServer");
        assertEquals("Reachable · 4 ms", fixture.text("#serverState"));
        assertFalse(fixture.shows("#retryServer"));
    }

    @Test
    void aSignInWithoutTheServerSaysWhatCanBeDoneOnThisScreen() {
        WindowFixture fixture = WindowFixture.open();
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        fixture.type("#username", "maya.okafor");
        fixture.type("#password", FakeAuth.PASSWORD);
        fixture.press("#signIn");
        assertEquals("The server does not answer", fixture.text(".failure-what"));
        assertEquals(
                "Start the server, or change its address above. What you entered is kept.",
                fixture.text(".failure-advice"));
    }

    /// A line that appears or becomes longer would move the field in which a person is typing.
    @ParameterizedTest
    @CsvSource({"en, 1440, 900", "en, 1024, 700", "de, 1440, 900", "de, 1024, 700"})
    void theFormStaysInPlaceInEveryStateOfTheServer(String language, double width, double height) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        WindowFixture fixture = WindowFixture.open(messages, 1440, 900);
        Map<String, Double> places = new LinkedHashMap<>();
        places.put("reachable", fixture.callAtSize(width, height, () -> top(fixture, "#username")));
        for (Cause cause : Cause.values()) {
            fixture.runOnFx(() -> {
                fixture.server.isGone = true;
                fixture.server.cause = cause;
                fixture.desktop.connectivity().tryNow();
            });
            places.put(cause.name(), fixture.callAtSize(width, height, () -> top(fixture, "#username")));
        }
        assertEquals(1, Set.copyOf(places.values()).size(), places.toString());
    }

    private static double top(WindowFixture fixture, String selector) {
        Node node = fixture.scene().lookup(selector);
        return node.localToScene(node.getLayoutBounds()).getMinY();
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
