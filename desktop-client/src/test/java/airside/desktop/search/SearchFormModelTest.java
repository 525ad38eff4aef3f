package airside.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.Place;
import airside.desktop.travel.SearchCriteria;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: the days of the form can be flown in their order, also after the places have changed.
class SearchFormModelTest {
    private final SearchFormModel form = new DesktopFixture().signedIn().form();

    @Test
    void aReturnBeforeTheNewDepartureMovesAlongAndKeepsTheStay() {
        fill(SampleTravel.PARIS, SampleTravel.HEATHROW, "2026-12-18", "2026-12-19");
        form.departOn(LocalDate.parse("2026-12-20"));
        assertEquals("2026-12-20 2026-12-21", days());
        assertEquals(LocalDate.parse("2026-12-20"), form.firstReturnDay());
    }

    @Test
    void theReturnMovesWhenThePlacesAreSwapped() {
        fill(SampleTravel.AUCKLAND, SampleTravel.RAROTONGA, "2026-12-15", "2026-12-14");
        form.swap();
        assertEquals("2026-12-15 2026-12-16", days());
        form.swap();
        assertEquals("2026-12-15 2026-12-16", days());
    }

    @Test
    void theReturnMovesWhenAPlaceIsChanged() {
        fill(SampleTravel.AUCKLAND, SampleTravel.RAROTONGA, "2026-12-15", "2026-12-14");
        form.destination().placeProperty().set(Optional.empty());
        assertEquals("2026-12-15 2026-12-14", days(), "the place may come back");
        form.destination().choose(SampleTravel.HEATHROW);
        assertEquals("2026-12-15 2026-12-15", days());
    }

    @Test
    void theReturnThatAOneWaySearchHidesMovesAlongToo() {
        fill(SampleTravel.HEATHROW, SampleTravel.JFK, "2026-12-10", "2026-12-13");
        form.fill(SampleTravel.aOneWayTrip());
        form.returnProperty().set(true);
        assertEquals("2026-12-18 2026-12-21", days());
    }

    @Test
    void aSearchMadeBeforeIsFilledInAsItWas() {
        fill(SampleTravel.HEATHROW, SampleTravel.JFK, "2026-12-20", "2026-12-22");
        fill(SampleTravel.AUCKLAND, SampleTravel.RAROTONGA, "2026-12-15", "2026-12-14");
        assertEquals("2026-12-15 2026-12-14", days());
    }

    private void fill(Place origin, Place destination, String out, String back) {
        form.fill(new SearchCriteria(
                origin,
                destination,
                LocalDate.parse(out),
                Optional.of(LocalDate.parse(back)),
                PassengerCounts.ONE_ADULT,
                Cabin.ECONOMY));
    }

    private String days() {
        return form.departureDateProperty().get() + " "
                + form.returnDateProperty().get();
    }
}
