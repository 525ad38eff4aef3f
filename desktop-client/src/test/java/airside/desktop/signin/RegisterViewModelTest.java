package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture();
    private final RegisterViewModel model = fixture.register();

    @Test
    void aNameAndAPasswordAreEnough() {
        type("noor", "a long walk");
        model.register();
        assertInstanceOf(Screen.Home.class, fixture.screen());
        assertEquals("noor", fixture.session.account().username());
    }

    @Test
    void theRuleForPasswordsIsShownBeforehand() {
        model.shown();
        assertEquals("At least six characters.", model.passwordRuleProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "no spaces", "-noor", "noör"})
    void aNameThatTheServerWouldRefuseIsShownBesideTheField(String name) {
        type(name, "a long walk");
        model.register();
        assertFalse(model.usernameProblemProperty().get().isEmpty());
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @Test
    void aTakenNameIsShownBesideTheField() {
        fixture.auth.failure = Optional.of(SampleFailures.refused("USERNAME_TAKEN"));
        type("maya", "a long walk");
        model.register();
        assertFalse(model.usernameProblemProperty().get().isEmpty());
        assertEquals("a long walk", model.passwordProperty().get());
        model.usernameProperty().set("maya2");
        assertEquals("", model.usernameProblemProperty().get());
    }

    @Test
    void aWeakPasswordIsShownBesideTheField() {
        fixture.auth.failure = Optional.of(SampleFailures.refused("WEAK_PASSWORD"));
        type("maya", "short");
        model.register();
        assertFalse(model.passwordProblemProperty().get().isEmpty());
    }

    @Test
    void whatBelongsToNoFieldIsShownAbove() {
        fixture.auth.failure = Optional.of(new ApiFailure.Broken("oops", "1"));
        type("maya", "a long walk");
        model.register();
        assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
    }

    @Test
    void pressingEnterTwiceRegistersOnce() {
        RegisterViewModel model = fixture.register(fixture.held);
        model.usernameProperty().set("noor");
        model.passwordProperty().set("a long walk");
        model.register();
        model.register();
        assertEquals(1, fixture.held.held(), "a second request would say that the name is taken");
    }

    private void type(String username, String password) {
        model.usernameProperty().set(username);
        model.passwordProperty().set(password);
    }
}
