package airside.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.search.SearchFormModel;
import airside.desktop.travel.BookingList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final HomeViewModel model = fixture.home();
    private final SearchFormModel form = model.form();

    @Test
    void theNextTripAndTheHomeAirportAreThere() {
        model.shown();
        assertTrue(model.greetingProperty().get().contains("Maya"));
        assertInstanceOf(NextTrip.Upcoming.class, model.nextTripProperty().get());
        assertEquals("LHR", form.origin().placeProperty().get().orElseThrow().code());
    }

    @Test
    void withoutATripItSaysSo() {
        fixture.bookings.upcoming = SampleBookings.noBookings();
        model.shown();
        assertInstanceOf(NextTrip.None.class, model.nextTripProperty().get());
    }

    @Test
    void anUnreachableServerLeavesTheFormUsable() {
        fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
        model.shown();
        assertInstanceOf(NextTrip.Unknown.class, model.nextTripProperty().get());
        model.loadNextTrip();
        assertInstanceOf(NextTrip.Upcoming.class, model.nextTripProperty().get());
    }

    @Test
    void aSearchNeedsTwoDifferentPlaces() {
        form.search();
        assertSaysWhatIsWrong();
        form.origin().choose(SampleTravel.HEATHROW);
        form.search();
        assertSaysWhatIsWrong();
        form.destination().choose(SampleTravel.HEATHROW);
        form.search();
        assertSaysWhatIsWrong();
        form.destination().choose(SampleTravel.JFK);
        assertEquals(Optional.empty(), form.problemProperty().get());
        form.search();
        assertInstanceOf(Screen.Results.class, fixture.screen());
    }

    @Test
    void aDayInThePastIsRefusedHere() {
        form.fill(SampleTravel.aOneWayTrip());
        form.departureDateProperty().set(form.today().minusDays(1));
        form.search();
        assertSaysWhatIsWrong();
    }

    @Test
    void placesAreSwapped() {
        form.fill(SampleTravel.aOneWayTrip());
        form.swap();
        assertEquals("JFK", form.origin().placeProperty().get().orElseThrow().code());
        assertEquals(
                "LHR", form.destination().placeProperty().get().orElseThrow().code());
    }

    @Test
    void theReturnMovesAlongAndKeepsTheStay() {
        form.departOn(LocalDate.of(2026, 12, 1));
        form.returnOn(LocalDate.of(2026, 12, 8));
        form.departOn(LocalDate.of(2026, 12, 20));
        assertEquals(LocalDate.of(2026, 12, 27), form.returnDateProperty().get());
        form.departOn(form.lastDay());
        assertEquals(form.lastDay(), form.returnDateProperty().get());
    }

    @Test
    void aSearchIsStoredAndRepeated() {
        form.fill(SampleTravel.aReturnTrip());
        form.search();
        fixture.navigator.startFrom(new Screen.Home());
        model.shown();
        assertEquals(1, model.searches().size());
        model.repeat(model.searches().getFirst());
        var results = assertInstanceOf(Screen.Results.class, fixture.screen());
        assertEquals(SampleTravel.FAMILY, results.criteria().passengers());
    }

    @Test
    void aSearchThatCannotBeRepeatedDoesNotChangeTheNextTrip() {
        form.fill(SampleTravel.aReturnTrip());
        form.search();
        fixture.navigator.startFrom(new Screen.Home());
        model.shown();
        NextTrip trip = model.nextTripProperty().get();
        fixture.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        model.repeat(model.searches().getFirst());
        assertEquals(trip, model.nextTripProperty().get());
        RecentSearchFailure failed = model.recentSearchFailureProperty().get().orElseThrow();
        assertEquals(model.searches().getFirst(), failed.search());
        fixture.flights.failure = Optional.empty();
        model.repeat(failed.search());
        assertInstanceOf(Screen.Results.class, fixture.screen());
        assertEquals(Optional.empty(), model.recentSearchFailureProperty().get());
    }

    private void assertSaysWhatIsWrong() {
        assertFalse(form.problemProperty().get().isEmpty());
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void theNextTripReadBeforeIsShownAsOfThen() {
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(BookingList.View.UPCOMING, SampleBookings.upcoming());
        model.shown();
        assertInstanceOf(NextTrip.Upcoming.class, model.nextTripProperty().get());
        assertEquals("as of 09:42", model.nextTripAsOfProperty().get());
        fixture.bookings.isUnreachable = false;
        fixture.background.passTime();
        assertEquals("", model.nextTripAsOfProperty().get());
    }

    @Test
    void ofTheTripsKeptTheOneThatHasLeftIsNotNext() {
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(BookingList.View.UPCOMING, SampleBookings.upcoming());
        fixture.clock.advance(Duration.ofDays(365));
        model.shown();
        assertInstanceOf(NextTrip.None.class, model.nextTripProperty().get());
    }

    @Test
    void theNextTripIsStampedWhenTheServerIsLostAndReadAgainWhenItIsBack() {
        model.shown();
        assertEquals("", model.nextTripAsOfProperty().get());
        fixture.clock.advance(Duration.ofMinutes(5));
        fixture.server.isGone = true;
        fixture.connectivity.tryNow();
        assertEquals("as of 10:20", model.nextTripAsOfProperty().get());
        fixture.server.isGone = false;
        fixture.connectivity.tryNow();
        assertEquals("", model.nextTripAsOfProperty().get());
    }

    @Test
    void theNextTripIsReadOnceSoThatItCanBeOpenedWithoutTheServer() {
        model.shown();
        assertEquals(List.of("list UPCOMING", "read Q7XK2M"), fixture.bookings.calls);
        fixture.bookings.kept.put(SampleBookings.ticketed());
        model.loadNextTrip();
        assertEquals(List.of("list UPCOMING", "read Q7XK2M", "list UPCOMING"), fixture.bookings.calls);
    }
}
