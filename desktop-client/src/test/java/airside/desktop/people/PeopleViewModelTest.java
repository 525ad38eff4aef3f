package airside.desktop.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.account.OneTimeCode;
import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.FakeAuth;
import airside.desktop.fakes.FakePeople;
import airside.desktop.fakes.SampleFailures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a supervisor or administrator helps with a one-time code, and disables accounts.
class PeopleViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final PeopleViewModel model = fixture.people();

    @Test
    void anAccountIsFoundByItsUserName() {
        model.usernameProperty().set(" jonas.dahl ");
        model.find();
        assertEquals(FakePeople.JONAS, shown().person());
        assertEquals(Optional.empty(), shown().code());
    }

    @Test
    void aNameThatDoesNotExistIsShownBesideItsField() {
        model.find();
        assertEquals("Enter a user name.", model.usernameProblemProperty().get());
        model.usernameProperty().set("unknown.person");
        model.find();
        assertEquals(
                "There is no such account, or it belongs to another agency. Check the user name.",
                model.usernameProblemProperty().get());
        assertInstanceOf(PersonState.NoneChosen.class, model.stateProperty().get());
    }

    @Test
    void thePeopleOfTheOwnAgencyAreThereToChooseFrom() {
        model.shown();
        assertEquals(3, model.colleagues().size());
        model.choose(model.colleagues().get(2));
        assertEquals(FakePeople.JONAS, shown().person());
    }

    @Test
    void aCodeIsShownUntilAnotherScreenIsShown() {
        model.choose(FakePeople.JONAS);
        model.makeCode();
        assertEquals(Optional.of(FakeAuth.CODE), shown().code().map(OneTimeCode::code));
        model.hidden();
        assertEquals(Optional.empty(), shown().code());
        assertEquals(FakePeople.JONAS, shown().person());
    }

    @Test
    void anAccountIsDisabledAndEnabled() {
        model.shown();
        model.choose(FakePeople.JONAS);
        model.changeAccess();
        assertTrue(shown().person().isDisabled());
        assertTrue(model.colleagues().get(2).isDisabled());
        model.changeAccess();
        assertEquals(FakePeople.JONAS, shown().person());
    }

    @Test
    void whatIsRefusedIsShownAndTheAccountStaysShown() {
        model.choose(FakePeople.JONAS);
        fixture.people.failure = Optional.of(SampleFailures.refused("OWN_ACCOUNT"));
        model.makeCode();
        PersonState.Failed failed =
                assertInstanceOf(PersonState.Failed.class, model.stateProperty().get());
        assertEquals("This is your own account", failed.failureMessage().what());
        fixture.people.failure = Optional.empty();
        model.makeCode();
        assertTrue(shown().code().isPresent());
    }

    @Test
    void pressingTwiceMakesOneCode() {
        PeopleViewModel model = fixture.people(fixture.held);
        model.choose(FakePeople.JONAS);
        fixture.people.failure = Optional.of(SampleFailures.refused("OVERLOADED"));
        makeCodeTwice(model);
        fixture.held.finishAll();
        assertInstanceOf(PersonState.Failed.class, model.stateProperty().get());
        fixture.people.failure = Optional.empty();
        makeCodeTwice(model);
    }

    private void makeCodeTwice(PeopleViewModel model) {
        model.makeCode();
        model.makeCode();
        assertEquals(1, fixture.held.held(), "a second code would end the first");
    }

    private PersonState.Shown shown() {
        return assertInstanceOf(PersonState.Shown.class, model.stateProperty().get());
    }
}
