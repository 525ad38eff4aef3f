package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.connection.Connection;
import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.Unreachable.Cause;
import airside.desktop.navigation.Screen;
import airside.desktop.text.FailureMessages;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture();
    private final SignInViewModel model = fixture.signIn();

    @Test
    void theRightPasswordShowsTheHomeScreenAndIsCleared() {
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        assertInstanceOf(Screen.Home.class, fixture.screen());
        assertEquals("", model.passwordProperty().get());
        assertEquals(FakeAuth.MAYA, fixture.session.account());
    }

    @Test
    void pressingEnterTwiceSetsTheNewPasswordOnce() {
        SignInViewModel model = fixture.signIn(fixture.held);
        model.usernameProperty().set("maya.okafor");
        model.passwordProperty().set(FakeAuth.FIRST_PASSWORD);
        model.signIn();
        fixture.held.finishAll();
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.signIn();
        model.signIn();
        assertEquals(1, fixture.held.held(), "a second request would say that the password is wrong");
    }

    @Test
    void aWrongPasswordIsShownAndWhatWasTypedStays() {
        type("unknown.person", "wrong");
        model.signIn();
        assertFailed("WRONG_CREDENTIALS");
        assertEquals("wrong", model.passwordProperty().get());
        assertEquals("unknown.person", model.usernameProperty().get());
    }

    @Test
    void nothingIsAskedBeforeBothAreTyped() {
        type(" ", "secret");
        model.signIn();
        assertEquals("Enter your user name.", model.usernameProblemProperty().get());
        type("maya", "");
        model.signIn();
        assertEquals("Enter your password.", model.passwordProblemProperty().get());
        assertEquals("", model.usernameProblemProperty().get());
        assertInstanceOf(SignInState.Ready.class, model.stateProperty().get());
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    /// The keyring deletes a session with a delay after the sign-out.
    @Test
    void theSessionThatWasKeptIsNotUsedAfterASignOut() {
        fixture.auth.kept = Optional.of(FakeAuth.MAYA);
        fixture.session.begin(FakeAuth.MAYA);
        fixture.session.end();
        model.shown();
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @Test
    void anUnreachableServerIsShownWithWhatToDo() {
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        var failed =
                assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertFalse(failed.failureMessage().advice().isBlank());
    }

    @Test
    void anUnreachableServerIsNoLongerShownOnceItIsBack() {
        model.shown();
        fixture.connectivity.tryNow();
        fixture.server.isGone = true;
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertInstanceOf(
                Connection.Lost.class, model.server().connectionProperty().get(), "the light agrees at once");
        fixture.server.isGone = false;
        fixture.auth.failure = Optional.empty();
        model.server().retry();
        assertInstanceOf(SignInState.Ready.class, model.stateProperty().get());
        assertEquals(FakeAuth.PASSWORD, model.passwordProperty().get());
    }

    @Test
    void aWrongPasswordIsStillShownWhenTheServerWasAway() {
        model.shown();
        fixture.connectivity.tryNow();
        type("maya.okafor", "wrong");
        model.signIn();
        fixture.server.isGone = true;
        model.server().retry();
        fixture.server.isGone = false;
        model.server().retry();
        assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
    }

    @Test
    void whatOneServerAnsweredIsNotShownOfAnother() {
        type("maya.okafor", "wrong");
        model.signIn();
        model.server().startChanging();
        model.server().addressProperty().set("https://airside.example.org");
        model.server().change();
        assertInstanceOf(SignInState.Ready.class, model.stateProperty().get());
    }

    @Test
    void waitingCanBeCancelledAndALateAnswerIsDropped() {
        SignInViewModel slow = fixture.signIn(fixture.held);
        slow.usernameProperty().set("maya");
        slow.passwordProperty().set(FakeAuth.PASSWORD);
        slow.signIn();
        assertInstanceOf(SignInState.Waiting.class, slow.stateProperty().get());
        slow.cancel();
        fixture.held.finishAll();
        assertInstanceOf(SignInState.Ready.class, slow.stateProperty().get());
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @Test
    void aKeptSessionIsResumedOnce() {
        fixture.auth.kept = Optional.of(FakeAuth.MAYA);
        model.shown();
        assertInstanceOf(Screen.Home.class, fixture.screen());
        fixture.navigator.startFrom(new Screen.SignIn());
        model.shown();
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @Test
    void withoutAKeyringKeepingIsNotOffered() {
        fixture.auth.hasKeyring = false;
        model.shown();
        assertFalse(model.canKeepProperty().get());
        assertFalse(model.keepProperty().get());
    }

    @Test
    void aSampleAccountNeedsOnePress() {
        model.shown();
        model.use(model.server().samples().getFirst());
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void anotherServerIsUsedAndStored() {
        model.server().startChanging();
        assertEquals("http://localhost:8080", model.server().addressProperty().get());
        model.server().addressProperty().set("not an address");
        model.server().change();
        assertFalse(model.server().addressProblemProperty().get().isEmpty());
        assertTrue(model.server().changingProperty().get());
        model.server().addressProperty().set("https://airside.example.org");
        model.server().change();
        assertEquals(URI.create("https://airside.example.org"), fixture.server.address());
        assertFalse(model.server().changingProperty().get());
        assertTrue(model.server().nameProperty().get().contains("airside.example.org"));
    }

    @Test
    void thePasswordIsGoneWhenTheScreenIsLeft() {
        type("maya", "half-typed");
        model.hidden();
        assertEquals("", model.passwordProperty().get());
    }

    @Test
    void whoSignsInAgainFindsTheScreenAsItWasLeft() {
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        fixture.navigator.show(new Screen.Trips());
        fixture.navigator.show(new Screen.SignIn());
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        assertInstanceOf(Screen.Trips.class, fixture.screen());
    }

    private void type(String username, String password) {
        model.usernameProperty().set(username);
        model.passwordProperty().set(password);
    }

    private void assertFailed(String code) {
        var failed =
                assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertEquals(new FailureMessages(fixture.messages).of(SampleFailures.refused(code)), failed.failureMessage());
    }

    @Test
    void aPasswordThatWasGivenIsReplacedByOneOfTheOwn() {
        SignInViewModel model = fixture.signIn();
        model.shown();
        model.usernameProperty().set("jonas.dahl");
        model.passwordProperty().set(FakeAuth.FIRST_PASSWORD);
        model.signIn();
        assertTrue(model.choosingPasswordProperty().get());
        assertEquals(
                "At least six characters.", model.newPassword().ruleProperty().get());
        model.signIn();
        assertEquals(
                "Choose a new password.", model.newPassword().problemProperty().get());
        model.newPassword().textProperty().set("short");
        model.signIn();
        assertEquals(
                "Detail of WEAK_PASSWORD.",
                model.newPassword().problemProperty().get());
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.signIn();
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void anotherNameNeedsNoNewPassword() {
        SignInViewModel model = fixture.signIn();
        model.usernameProperty().set("jonas.dahl");
        model.passwordProperty().set(FakeAuth.FIRST_PASSWORD);
        model.signIn();
        model.usernameProperty().set("other.person");
        assertFalse(model.choosingPasswordProperty().get());
    }

    @Test
    void aForgottenPasswordLeadsToTheCodeWithTheNameTyped() {
        SignInViewModel model = fixture.signIn();
        model.usernameProperty().set(" jonas.dahl ");
        model.forgotPassword();
        assertEquals(new Screen.Recovery("jonas.dahl"), fixture.screen());
    }

    @Test
    void hostPortAndStateOfTheServerAreShown() {
        model.shown();
        fixture.connectivity.tryNow();
        assertEquals("localhost:8080", model.server().nameProperty().get());
        assertEquals(
                new Connection.Connected(Duration.ofMillis(4)),
                model.server().connectionProperty().get());
        fixture.server.isGone = true;
        model.server().retry();
        var lost = assertInstanceOf(
                Connection.Lost.class, model.server().connectionProperty().get());
        assertEquals(new ApiFailure.Unreachable(false, Cause.REFUSED), lost.why());
        fixture.server.isGone = false;
        model.server().retry();
        assertInstanceOf(
                Connection.Connected.class, model.server().connectionProperty().get());
    }

    @Test
    void theServerChosenIsAskedAtOnce() {
        fixture.server.isGone = true;
        model.shown();
        fixture.connectivity.tryNow();
        fixture.server.isGone = false;
        model.server().startChanging();
        model.server().addressProperty().set("https://airside.example.org");
        model.server().change();
        assertEquals("airside.example.org:443", model.server().nameProperty().get());
        assertInstanceOf(
                Connection.Connected.class, model.server().connectionProperty().get());
    }

    @Test
    void aKeptSessionOpensWithoutTheServer() {
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        fixture.auth.keptOffline = Optional.of(FakeAuth.MAYA);
        model.shown();
        assertInstanceOf(Screen.Home.class, fixture.screen());
        assertEquals(FakeAuth.MAYA, fixture.session.account());
    }

    @Test
    void aSessionThatTheServerRefusesDoesNotOpen() {
        fixture.auth.failure = Optional.of(SampleFailures.refused("REFRESH_TOKEN_INVALID"));
        fixture.auth.keptOffline = Optional.of(FakeAuth.MAYA);
        model.shown();
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
    }

    @Test
    void aKeptSessionOfWhichNothingIsKeptIsTriedAgainWhenTheServerIsBack() {
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        fixture.server.isGone = true;
        model.shown();
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
        fixture.auth.failure = Optional.empty();
        fixture.auth.kept = Optional.of(FakeAuth.MAYA);
        fixture.server.isGone = false;
        model.server().retry();
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }
}
