package airside.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.home.HomeViewModel;
import airside.desktop.navigation.Screen;
import airside.desktop.results.ResultsViewModel;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.Place;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a search that was not made is there again: after leaving, signing in again and the next start.
class SearchDraftTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();

    @Test
    void whatWasChosenIsThereAgain() {
        HomeViewModel home = home();
        home.form().destination().choose(SampleTravel.NEW_YORK);
        home.form().departOn(SampleTravel.OUT);
        home.form().passengersProperty().set(SampleTravel.FAMILY);
        home.form().cabinProperty().set(Cabin.BUSINESS);
        home.form().returnProperty().set(false);
        home.hidden();
        SearchFormModel again = home().form();
        assertEquals(Optional.of("LHR"), again.origin().placeProperty().get().map(Place::code));
        assertEquals(
                Optional.of("NYC"), again.destination().placeProperty().get().map(Place::code));
        assertEquals(SampleTravel.OUT, again.departureDateProperty().get());
        assertEquals(SampleTravel.FAMILY, again.passengersProperty().get());
        assertEquals(Cabin.BUSINESS, again.cabinProperty().get());
        assertEquals(false, again.returnProperty().get());
    }

    @Test
    void aSearchThatIsBeingChangedAmongItsResultsIsThereAgain() {
        ResultsViewModel results = fixture.results(SampleTravel.aReturnTrip());
        results.shown();
        results.editingProperty().set(true);
        results.form().destination().choose(SampleTravel.NEW_YORK);
        results.hidden();
        assertEquals(
                Optional.of("NYC"),
                home().form().destination().placeProperty().get().map(Place::code));
    }

    @Test
    void aChangeIsKeptShortlyAfterwards() {
        home().form().destination().choose(SampleTravel.NEW_YORK);
        fixture.background.passTime();
        assertTrue(fixture.accountData.find("drafts.search").isPresent());
    }

    @Test
    void aSearchThatWasMadeIsARecentSearchAndNoDraft() {
        HomeViewModel home = home();
        home.form().destination().choose(SampleTravel.NEW_YORK);
        fixture.background.passTime();
        home.form().search();
        home.hidden();
        assertEquals(Optional.empty(), fixture.accountData.find("drafts.search"));
    }

    @Test
    void aFormThatWasNotEditedIsNotKept() {
        home().hidden();
        assertEquals(Optional.empty(), fixture.accountData.find("drafts.search"));
    }

    @Test
    void aDayThatHasPassedIsNotOfferedAgain() {
        HomeViewModel home = home();
        home.form().destination().choose(SampleTravel.NEW_YORK);
        home.hidden();
        fixture.clock.advance(Duration.ofDays(60));
        assertEquals(
                Optional.empty(), home().form().destination().placeProperty().get());
    }

    @Test
    void aTextThatCannotBeReadIsIgnored() {
        for (String text : new String[] {"", "{}", "nonsense", "{\"version\":1}", "{\"version\":9}"}) {
            fixture.accountData.keep("drafts.search", text);
            assertEquals(
                    Optional.empty(),
                    home().form().destination().placeProperty().get());
        }
    }

    private HomeViewModel home() {
        fixture.navigator.startFrom(new Screen.Home());
        HomeViewModel home = fixture.home();
        home.shown();
        return home;
    }
}
