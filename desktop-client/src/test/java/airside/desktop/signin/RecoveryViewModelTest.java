package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.navigation.Screen;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a person who has forgotten the password sets a new one with a one-time code.
class RecoveryViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture();
    private final RecoveryViewModel model = fixture.recovery("maya.okafor");

    @Test
    void theCodeAndANewPasswordSignIn() {
        model.shown();
        assertEquals(
                "At least six characters.", model.newPassword().ruleProperty().get());
        model.codeProperty().set(" " + FakeAuth.CODE + " ");
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.recover();
        assertInstanceOf(Screen.Home.class, fixture.screen());
        assertEquals(FakeAuth.MAYA, fixture.session.account());
    }

    @Test
    void whatIsMissingIsShownBesideItsField() {
        model.usernameProperty().set(" ");
        model.recover();
        assertEquals("Enter your user name.", model.usernameProblemProperty().get());
        assertEquals("Enter the one-time code.", model.codeProblemProperty().get());
        assertEquals(
                "Choose a new password.", model.newPassword().problemProperty().get());
        model.codeProperty().set("K");
        assertEquals("", model.codeProblemProperty().get());
    }

    @Test
    void aWrongCodeAndAWeakPasswordAreShownBesideTheirFields() {
        model.codeProperty().set("0000-0000-0000");
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.recover();
        assertEquals(
                "The code does not belong to this user name, was used, or has expired. Check both, or ask for a new"
                        + " code.",
                model.codeProblemProperty().get());
        assertEquals(
                "nine quiet lighthouses", model.newPassword().textProperty().get());
        model.codeProperty().set(FakeAuth.CODE);
        model.newPassword().textProperty().set("short");
        model.recover();
        assertEquals(
                "Detail of WEAK_PASSWORD.",
                model.newPassword().problemProperty().get());
    }

    @Test
    void pressingEnterTwiceUsesTheCodeOnce() {
        RecoveryViewModel model = fixture.recovery("maya.okafor", fixture.held);
        model.codeProperty().set(FakeAuth.CODE);
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.recover();
        model.recover();
        assertEquals(1, fixture.held.held(), "a second request would say that the code was used");
    }

    @Test
    void anyOtherFailureIsShownAbove() {
        fixture.auth.failure = Optional.of(SampleFailures.refused("ACCOUNT_DISABLED"));
        model.codeProperty().set(FakeAuth.CODE);
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.recover();
        SignInState.Failed failed =
                assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertEquals("This account is disabled", failed.failureMessage().what());
    }

    @Test
    void nothingSecretStaysWhenAnotherScreenIsShown() {
        model.codeProperty().set(FakeAuth.CODE);
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.hidden();
        assertEquals(
                "",
                model.codeProperty().get() + model.newPassword().textProperty().get());
    }
}
