package airside.desktop.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.account.OpenSession;
import airside.desktop.account.Profile;
import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final ProfileViewModel model = fixture.profile();

    @Test
    void whatIsKnownFillsTheForm() {
        model.shown();
        assertEquals("Okafor", model.surnameProperty().get());
        assertEquals("2 Mar 1988", model.dateOfBirthProperty().get());
        assertTrue(model.homeAirport().placeProperty().get().isPresent());
    }

    @Test
    void aChangeIsSavedAndTheGreetingFollows() {
        model.shown();
        model.givenNamesProperty().set(" Zoë 美咲 ");
        model.save();
        assertEquals(Optional.of("Zoë 美咲"), fixture.auth.profile.givenNames());
        assertEquals(Optional.of(LocalDate.of(1988, 3, 2)), fixture.auth.profile.dateOfBirth());
        assertEquals(Optional.of("Zoë 美咲"), fixture.session.account().givenNames());
        assertFalse(fixture.notifications.lastProperty().get().isEmpty());
    }

    @Test
    void aDateThatCannotBeReadIsShownBesideTheFieldAndNothingIsSent() {
        model.shown();
        model.dateOfBirthProperty().set("30 February");
        model.surnameProperty().set("Changed");
        model.save();
        assertFalse(model.dateOfBirthProblemProperty().get().isEmpty());
        assertEquals(Optional.of("Okafor"), fixture.auth.profile.surname());
    }

    @Test
    void whatWasTypedStaysWhenAnotherSessionWasFaster() {
        model.shown();
        model.surnameProperty().set("Typed");
        fixture.auth.failure = Optional.of(SampleFailures.refused("PRECONDITION_FAILED"));
        model.save();
        var failed = assertInstanceOf(
                ProfileState.Failed.class, model.stateProperty().get());
        assertTrue(failed.canEdit());
        assertEquals("Typed", model.surnameProperty().get());
    }

    @Test
    void anUnreachableServerIsShownAndOneMayTryAgain() {
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.shown();
        assertInstanceOf(ProfileState.Failed.class, model.stateProperty().get());
        fixture.auth.failure = Optional.empty();
        model.read();
        assertInstanceOf(ProfileState.Ready.class, model.stateProperty().get());
    }

    @Test
    void aWrongPasswordIsShownBesideTheField() {
        password("wrong", "a longer walk to gate C7");
        assertFalse(model.password().currentProblemProperty().get().isEmpty());
        assertEquals("a longer walk to gate C7", model.password().nextProperty().get());
    }

    @Test
    void aWeakPasswordIsShownBesideTheField() {
        fixture.auth.failure = Optional.of(SampleFailures.refused("WEAK_PASSWORD"));
        password(FakeAuth.PASSWORD, "short");
        assertFalse(model.password().nextProblemProperty().get().isEmpty());
    }

    @Test
    void aChangedPasswordIsCleared() {
        password(FakeAuth.PASSWORD, "a longer walk to gate C7");
        assertEquals("", model.password().nextProperty().get());
        assertFalse(fixture.notifications.lastProperty().get().isEmpty());
    }

    @Test
    void signingOutNeedsNoServer() {
        fixture.auth.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.signOut();
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
        assertEquals(Optional.empty(), fixture.session.accountProperty().get());
        assertFalse(fixture.navigator.canGoBack());
    }

    private void password(String current, String next) {
        model.password().currentProperty().set(current);
        model.password().nextProperty().set(next);
        model.password().change();
    }

    @Test
    void pressingTwiceSendsOneChange() {
        ProfileViewModel model = fixture.profile(fixture.held);
        model.shown();
        fixture.held.finishAll();
        model.save();
        model.save();
        assertEquals(1, fixture.held.held(), "a second request would have the version before the first");
        fixture.held.finishAll();
        model.password().currentProperty().set(FakeAuth.PASSWORD);
        model.password().nextProperty().set("another long walk");
        model.password().change();
        model.password().change();
        assertEquals(1, fixture.held.held(), "a second request would have the old password");
        fixture.held.finishAll();
        OpenSession other = sessions(model).getLast();
        model.sessions().end(other);
        model.sessions().end(other);
        assertEquals(1, fixture.held.held(), "a second request would not find the session");
    }

    @Test
    void sessionsAreReadAgainOnceThePasswordIsChanged() {
        ProfileViewModel model = fixture.profile();
        model.shown();
        assertEquals(3, sessions(model).size());
        fixture.auth.endOtherSessions();
        model.password().currentProperty().set(FakeAuth.PASSWORD);
        model.password().nextProperty().set("another long walk");
        model.password().change();
        assertEquals(1, sessions(model).size());
    }

    @Test
    void aListOfSessionsThatCannotBeReadIsShownAndTheProfileStays() {
        ProfileViewModel model = fixture.profile();
        model.shown();
        fixture.auth.failure = Optional.of(SampleFailures.refused("DATABASE_UNAVAILABLE"));
        model.sessions().endOthers();
        assertInstanceOf(
                SessionsState.Failed.class, model.sessions().stateProperty().get());
        assertInstanceOf(ProfileState.Ready.class, model.stateProperty().get());
    }

    private static List<OpenSession> sessions(ProfileViewModel model) {
        return assertInstanceOf(
                        SessionsState.Shown.class,
                        model.sessions().stateProperty().get())
                .sessions();
    }

    @Test
    void whatCannotBeSavedIsShownBesideTheFieldUntilItIsChanged() {
        ProfileViewModel model = fixture.profile();
        model.shown();
        model.givenNamesProperty().set("Maya 😀");
        model.emailProperty().set("maya at home");
        model.phoneProperty().set("☎");
        Profile before = fixture.auth.profile;
        model.save();
        assertEquals(before, fixture.auth.profile, "nothing is sent");
        assertFalse(model.givenNamesProblemProperty().get().isEmpty());
        assertFalse(model.emailProblemProperty().get().isEmpty());
        assertFalse(model.phoneProblemProperty().get().isEmpty());
        model.emailProperty().set("maya@example.org");
        assertEquals("", model.emailProblemProperty().get());
    }

    @Test
    void signingOutRemovesWhatIsKeptByChoice() {
        fixture.profile().signOut();
        assertFalse(fixture.auth.hasErased, "drafts are there after the next sign-in");
        fixture.signedIn();
        fixture.preferences.eraseDataProperty().set(true);
        fixture.profile().signOut();
        assertTrue(fixture.auth.hasErased);
    }
}
