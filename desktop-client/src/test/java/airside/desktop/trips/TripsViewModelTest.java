package airside.desktop.trips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.FakeBookingCache;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.TestClock;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingList.View;
import airside.desktop.travel.BookingSummary;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TripsViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final TripsViewModel model = fixture.trips();

    @Test
    void theUpcomingTripsAreReadFirstAndOthersWhenTheyAreLookedAt() {
        model.shown();
        model.viewProperty().set(View.PAST);
        assertEquals(List.of("list UPCOMING", "list PAST"), fixture.bookings.calls);
    }

    @Test
    void whatWasReadStaysReadableWhileTheServerIsAwayAsOfThen() {
        model.shown();
        fixture.clock.advance(Duration.ofMinutes(22));
        fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
        model.read();
        var shown =
                assertInstanceOf(TripsState.Shown.class, model.stateProperty().get());
        assertEquals(Optional.of(TestClock.START), shown.asOf());
    }

    @Test
    void whenTheServerIsBackTheListIsReadAgain() {
        fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
        fixture.server.isGone = true;
        fixture.connectivity.tryNow();
        model.shown();
        assertInstanceOf(TripsState.Failed.class, model.stateProperty().get());
        fixture.server.isGone = false;
        fixture.connectivity.tryNow();
        assertInstanceOf(TripsState.Shown.class, model.stateProperty().get());
    }

    @Test
    void nothingIsShownOfASessionThatHasEnded() {
        model.shown();
        fixture.bookings.failures.add(new ApiFailure.SignInNeeded());
        model.read();
        var failed =
                assertInstanceOf(TripsState.Failed.class, model.stateProperty().get());
        assertTrue(failed.isSignedOut());
    }

    @Test
    void aBookingIsFoundByItsLocatorInAnyCaseAndASurname() {
        find(" q7xk2m ", "Okafor");
        assertInstanceOf(Screen.FoundTrip.class, fixture.screen());
        assertEquals(List.of("retrieve Q7XK2M Okafor"), fixture.bookings.calls);
    }

    @Test
    void bothAreNeededToFindABooking() {
        find(" ", " ");
        assertEquals(
                "Enter the booking reference.", model.locatorProblemProperty().get());
        assertEquals("Enter a surname.", model.surnameProblemProperty().get());
        model.locatorProperty().set("Q7XK2M");
        assertEquals("", model.locatorProblemProperty().get());
        assertEquals("Enter a surname.", model.surnameProblemProperty().get());
        assertEquals(List.of(), fixture.bookings.calls);
    }

    @Test
    void aWrongPairAndTooManyTriesAreShown() {
        fixture.bookings.failures.add(SampleFailures.refused("NOT_FOUND"));
        find("AAAAAA", "Okafor");
        String none = model.notFoundProperty().get().orElseThrow().what();
        fixture.bookings.failures.add(SampleFailures.refused("TOO_MANY_REQUESTS"));
        find("AAAAAA", "Okafor");
        assertTrue(!none.equals(model.notFoundProperty().get().orElseThrow().what()));
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void aTripIsOpened() {
        model.open(fixture.bookings.upcoming.bookings().getFirst());
        assertInstanceOf(Screen.Trip.class, fixture.screen());
    }

    @Test
    void holdsComeFirstTheOneThatRunsOutFirstBeforeAll() {
        fixture.bookings.upcoming = new BookingList(
                Stream.concat(
                                fixture.bookings.upcoming.bookings().stream(),
                                Stream.of(held("LATER1", Duration.ofHours(9)), held("SOONER", Duration.ofHours(2))))
                        .toList(),
                5,
                8,
                0,
                Optional.empty());
        model.shown();
        assertEquals(List.of("SOONER", "M4T9RA", "LATER1", "Q7XK2M", "KD83WP"), locators());
    }

    @Test
    void whenAHoldRunsOutTheListIsReadAgain() {
        model.shown();
        fixture.bookings.calls.clear();
        fixture.clock.advance(Duration.ofHours(6).plusMinutes(11));
        fixture.background.passTime();
        assertEquals(List.of(), fixture.bookings.calls);
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.background.passTime();
        assertEquals(List.of("list UPCOMING"), fixture.bookings.calls);
    }

    /// The sample list with its hold on top.
    private static BookingList holdFirst() {
        return SampleBookings.upcoming()
                .sorted(Comparator.comparing(
                        (BookingSummary booking) -> booking.heldUntil().isEmpty()));
    }

    private List<String> locators() {
        var shown =
                assertInstanceOf(TripsState.Shown.class, model.stateProperty().get());
        return shown.list().bookings().stream().map(BookingSummary::locator).toList();
    }

    private BookingSummary held(String locator, Duration left) {
        BookingSummary like = SampleBookings.upcoming().bookings().get(1);
        return new BookingSummary(
                locator,
                like.state(),
                Optional.of(fixture.clock.instant().plus(left)),
                like.journeys(),
                1,
                like.passengerNames(),
                like.total());
    }

    private void find(String locator, String surname) {
        model.locatorProperty().set(locator);
        model.surnameProperty().set(surname);
        model.find();
    }

    @Test
    void aListReadBeforeAStartIsShownAsOfThen() {
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(View.UPCOMING, SampleBookings.upcoming());
        model.shown();
        assertEquals(
                new TripsState.Shown(holdFirst(), Optional.of(FakeBookingCache.READ_AT)),
                model.stateProperty().get());
        model.viewProperty().set(View.PAST);
        assertInstanceOf(TripsState.Failed.class, model.stateProperty().get());
    }

    @Test
    void theListOnTheScreenIsStampedWhenTheServerIsLost() {
        model.shown();
        fixture.clock.advance(Duration.ofMinutes(5));
        fixture.server.isGone = true;
        fixture.connectivity.tryNow();
        assertEquals(
                new TripsState.Shown(holdFirst(), Optional.of(TestClock.START)),
                model.stateProperty().get());
    }

    @Test
    void aServerThatAnswersHalfIsAskedAgainAfterAWhile() {
        fixture.bookings.failures.add(SampleFailures.refused("SERVICE_UNAVAILABLE"));
        model.shown();
        assertInstanceOf(TripsState.Failed.class, model.stateProperty().get());
        assertEquals(List.of("list UPCOMING"), fixture.bookings.calls, "not at once");
        fixture.background.passTime();
        assertInstanceOf(TripsState.Shown.class, model.stateProperty().get());
    }
}
