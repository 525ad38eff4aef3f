package airside.desktop.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.connection.Connection;
import airside.desktop.fakes.Bench;
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
    private final Bench bench = new Bench();
    private final SignInViewModel model = bench.signIn();

    @Test
    void theRightPasswordLeadsHomeAndIsForgotten() {
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        assertInstanceOf(Screen.Home.class, bench.screen());
        assertEquals("", model.passwordProperty().get());
        assertEquals(FakeAuth.MAYA, bench.session.account());
    }

    @Test
    void pressingEnterTwiceSetsTheNewPasswordOnce() {
        SignInViewModel model = bench.signIn(bench.held);
        model.usernameProperty().set("maya.okafor");
        model.passwordProperty().set(FakeAuth.FIRST_PASSWORD);
        model.signIn();
        bench.held.finishAll();
        model.newPassword().textProperty().set("nine quiet lighthouses");
        model.signIn();
        model.signIn();
        assertEquals(1, bench.held.held(), "a second request would say that the password is wrong");
    }

    @Test
    void aWrongPasswordIsSaidAndWhatWasTypedStays() {
        type("somebody", "wrong");
        model.signIn();
        assertFailed("WRONG_CREDENTIALS");
        assertEquals("wrong", model.passwordProperty().get());
        assertEquals("somebody", model.usernameProperty().get());
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
        assertInstanceOf(Screen.SignIn.class, bench.screen());
    }

    /// The keyring forgets a session a moment after the sign-out.
    @Test
    void theSessionThatWasKeptIsNotUsedAfterASignOut() {
        bench.auth.kept = Optional.of(FakeAuth.MAYA);
        bench.session.begin(FakeAuth.MAYA);
        bench.session.end();
        model.shown();
        assertInstanceOf(Screen.SignIn.class, bench.screen());
    }

    @Test
    void aDeadServerIsSaidWithWhatToDo() {
        bench.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        var failed =
                assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertFalse(failed.failureMessage().advice().isBlank());
    }

    @Test
    void aDeadServerIsNoLongerSaidOnceItIsBack() {
        model.shown();
        bench.connectivity.tryNow();
        bench.server.isGone = true;
        bench.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertInstanceOf(Connection.Lost.class, model.connectionProperty().get(), "the light agrees at once");
        bench.server.isGone = false;
        bench.auth.failure = Optional.empty();
        model.retry();
        assertInstanceOf(SignInState.Ready.class, model.stateProperty().get());
        assertEquals(FakeAuth.PASSWORD, model.passwordProperty().get());
    }

    @Test
    void aWrongPasswordIsStillSaidWhenTheServerWasAway() {
        model.shown();
        bench.connectivity.tryNow();
        type("maya.okafor", "wrong");
        model.signIn();
        bench.server.isGone = true;
        model.retry();
        bench.server.isGone = false;
        model.retry();
        assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
    }

    @Test
    void whatOneServerAnsweredIsNotSaidOfAnother() {
        type("maya.okafor", "wrong");
        model.signIn();
        model.startChangingServer();
        model.addressProperty().set("https://airside.example.org");
        model.changeServer();
        assertInstanceOf(SignInState.Ready.class, model.stateProperty().get());
    }

    @Test
    void waitingCanBeCalledOffAndALateAnswerIsDropped() {
        SignInViewModel slow = bench.signIn(bench.held);
        slow.usernameProperty().set("maya");
        slow.passwordProperty().set(FakeAuth.PASSWORD);
        slow.signIn();
        assertInstanceOf(SignInState.Waiting.class, slow.stateProperty().get());
        slow.cancel();
        bench.held.finishAll();
        assertInstanceOf(SignInState.Ready.class, slow.stateProperty().get());
        assertInstanceOf(Screen.SignIn.class, bench.screen());
    }

    @Test
    void aKeptSessionIsResumedOnce() {
        bench.auth.kept = Optional.of(FakeAuth.MAYA);
        model.shown();
        assertInstanceOf(Screen.Home.class, bench.screen());
        bench.navigator.startFrom(new Screen.SignIn());
        model.shown();
        assertInstanceOf(Screen.SignIn.class, bench.screen());
    }

    @Test
    void withoutAKeyringKeepingIsNotOffered() {
        bench.auth.hasKeyring = false;
        model.shown();
        assertFalse(model.canKeepProperty().get());
        assertFalse(model.keepProperty().get());
    }

    @Test
    void aSampleAccountNeedsOnePress() {
        model.shown();
        model.use(model.samples().getFirst());
        assertInstanceOf(Screen.Home.class, bench.screen());
    }

    @Test
    void anotherServerIsSpokenToAndRemembered() {
        model.startChangingServer();
        assertEquals("http://localhost:8080", model.addressProperty().get());
        model.addressProperty().set("not an address");
        model.changeServer();
        assertFalse(model.addressProblemProperty().get().isEmpty());
        assertTrue(model.changingServerProperty().get());
        model.addressProperty().set("https://airside.example.org");
        model.changeServer();
        assertEquals(URI.create("https://airside.example.org"), bench.server.address());
        assertFalse(model.changingServerProperty().get());
        assertTrue(model.serverNameProperty().get().contains("airside.example.org"));
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
        bench.navigator.show(new Screen.Trips());
        bench.navigator.show(new Screen.SignIn());
        type("maya.okafor", FakeAuth.PASSWORD);
        model.signIn();
        assertInstanceOf(Screen.Trips.class, bench.screen());
    }

    private void type(String username, String password) {
        model.usernameProperty().set(username);
        model.passwordProperty().set(password);
    }

    private void assertFailed(String code) {
        var failed =
                assertInstanceOf(SignInState.Failed.class, model.stateProperty().get());
        assertEquals(new FailureMessages(bench.messages).of(SampleFailures.refused(code)), failed.failureMessage());
    }

    @Test
    void aPasswordThatWasGivenIsReplacedByOneOfTheOwn() {
        SignInViewModel model = bench.signIn();
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
        assertInstanceOf(Screen.Home.class, bench.screen());
    }

    @Test
    void anotherNameNeedsNoNewPassword() {
        SignInViewModel model = bench.signIn();
        model.usernameProperty().set("jonas.dahl");
        model.passwordProperty().set(FakeAuth.FIRST_PASSWORD);
        model.signIn();
        model.usernameProperty().set("somebody.else");
        assertFalse(model.choosingPasswordProperty().get());
    }

    @Test
    void aForgottenPasswordLeadsToTheCodeWithTheNameTyped() {
        SignInViewModel model = bench.signIn();
        model.usernameProperty().set(" jonas.dahl ");
        model.forgotPassword();
        assertEquals(new Screen.Recovery("jonas.dahl"), bench.screen());
    }

    @Test
    void hostPortAndStateOfTheServerAreShown() {
        model.shown();
        bench.connectivity.tryNow();
        assertEquals("localhost:8080", model.serverNameProperty().get());
        assertEquals(
                new Connection.Connected(Duration.ofMillis(4)),
                model.connectionProperty().get());
        bench.server.isGone = true;
        model.retry();
        var lost = assertInstanceOf(
                Connection.Lost.class, model.connectionProperty().get());
        assertEquals(new ApiFailure.Unreachable(false, Cause.REFUSED), lost.why());
        bench.server.isGone = false;
        model.retry();
        assertInstanceOf(Connection.Connected.class, model.connectionProperty().get());
    }

    @Test
    void theServerChosenIsAskedAtOnce() {
        bench.server.isGone = true;
        model.shown();
        bench.connectivity.tryNow();
        bench.server.isGone = false;
        model.startChangingServer();
        model.addressProperty().set("https://airside.example.org");
        model.changeServer();
        assertEquals("airside.example.org:443", model.serverNameProperty().get());
        assertInstanceOf(Connection.Connected.class, model.connectionProperty().get());
    }

    @Test
    void aKeptSessionOpensWithoutTheServer() {
        bench.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        bench.auth.keptOffline = Optional.of(FakeAuth.MAYA);
        model.shown();
        assertInstanceOf(Screen.Home.class, bench.screen());
        assertEquals(FakeAuth.MAYA, bench.session.account());
    }

    @Test
    void aSessionThatTheServerRefusesDoesNotOpen() {
        bench.auth.failure = Optional.of(SampleFailures.refused("REFRESH_TOKEN_INVALID"));
        bench.auth.keptOffline = Optional.of(FakeAuth.MAYA);
        model.shown();
        assertInstanceOf(Screen.SignIn.class, bench.screen());
    }

    @Test
    void aKeptSessionOfWhichNothingIsKeptIsTriedAgainWhenTheServerIsBack() {
        bench.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        bench.server.isGone = true;
        model.shown();
        assertInstanceOf(Screen.SignIn.class, bench.screen());
        bench.auth.failure = Optional.empty();
        bench.auth.kept = Optional.of(FakeAuth.MAYA);
        bench.server.isGone = false;
        model.retry();
        assertInstanceOf(Screen.Home.class, bench.screen());
    }
}
