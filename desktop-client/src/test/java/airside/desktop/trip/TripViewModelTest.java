package airside.desktop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.FakeBookingCache;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.TestClock;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.payment.SubmissionState;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.HistoryEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();

    @TempDir
    private Path folder;

    @Test
    void theTripIsReadWithItsHistory() {
        TripViewModel model = shown("Q7XK2M");
        assertInstanceOf(TripState.Shown.class, model.stateProperty().get());
        assertFalse(model.history().isEmpty());
        assertTrue(model.asText().contains("Q7XK2M") && model.asText().contains("BA 117"), model.asText());
    }

    @Test
    void theHistoryOfADeclinedCardSaysOnceThatTheSeatsAreHeld() {
        fixture.bookings.history = SampleBookings.historyWithDeclinedCard();
        assertEquals(
                List.of(
                        "REQUESTED",
                        "SEATS_HELD",
                        "PAYMENT_DECLINED",
                        "PAYMENT_REQUESTED",
                        "PAYMENT_CAPTURED",
                        "SEATS_CONFIRMED",
                        "TICKETED"),
                shown("Q7XK2M").history().stream().map(HistoryEntry::what).toList());
    }

    @Test
    void aTripThatIsNotOnesOwnIsNotFound() {
        fixture.bookings.failures.add(SampleFailures.refused("NOT_FOUND"));
        TripViewModel model = shown("AAAAAA");
        var failed =
                assertInstanceOf(TripState.Failed.class, model.stateProperty().get());
        assertFalse(failed.failureMessage().advice().isBlank());
    }

    @Test
    void whatIsShownStaysWhenTheServerGoesAway() {
        TripViewModel model = shown("Q7XK2M");
        fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
        model.read();
        assertInstanceOf(TripState.Shown.class, model.stateProperty().get());
    }

    @Test
    void aBookingJustMadeIsKeptInTheListToo() {
        fixture.tripJustBooked("Q7XK2M").shown();
        assertTrue(fixture.bookings.calls.contains("list UPCOMING"), fixture.bookings.calls.toString());
    }

    @Test
    void aHeldBookingIsPaid() {
        TripViewModel model = shown("M4T9RA");
        card(model);
        model.pay();
        assertTrue(fixture.bookings.calls.contains("pay M4T9RA"));
        assertFalse(model.payableProperty().get());
        assertFalse(fixture.notifications.lastProperty().get().isEmpty());
    }

    /// A declined payment changes the booking on the server; the version read before could not be cancelled.
    @Test
    void theBookingIsReadAgainAfterADeclinedCard() {
        TripViewModel model = shown("M4T9RA");
        card(model);
        fixture.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        fixture.bookings.calls.clear();
        model.pay();
        assertEquals(List.of("pay M4T9RA", "read M4T9RA", "history M4T9RA"), fixture.bookings.calls);
    }

    @Test
    void aDeclinedCardIsShownAndTheFormStays() {
        TripViewModel model = shown("M4T9RA");
        card(model);
        fixture.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        model.pay();
        assertInstanceOf(
                SubmissionState.Declined.class, model.submissionProperty().get());
        assertTrue(model.payableProperty().get());
    }

    @Test
    void aLostAnswerIsRequestedWithTheSameKeyAndThePaymentCannotBeLeft() {
        TripViewModel model = shown("M4T9RA");
        card(model);
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        model.pay();
        assertTrue(model.payableProperty().get(), "what became of the money is not known yet");
        fixture.background.passTime();
        assertEquals(1, Set.copyOf(fixture.bookings.keys).size());
        assertFalse(model.payableProperty().get());
    }

    @Test
    void anUnpaidBookingIsCancelled() {
        TripViewModel model = shown("M4T9RA");
        model.cancel();
        var cancelled =
                assertInstanceOf(TripState.Shown.class, model.stateProperty().get());
        assertEquals(BookingState.CANCELLED, cancelled.booking().state());
        assertFalse(fixture.notifications.lastProperty().get().isEmpty());
    }

    @Test
    void aCancellationThatComesTooLateIsShown() {
        TripViewModel model = shown("M4T9RA");
        fixture.bookings.failures.add(SampleFailures.refused("BOOKING_NOT_CANCELLABLE"));
        model.cancel();
        assertTrue(model.problemProperty().get().isPresent());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void theItineraryIsSaved() throws IOException {
        TripViewModel model = shown("Q7XK2M");
        Path file = folder.resolve("itinerary.pdf");
        model.saveItinerary(file);
        assertEquals("%PDF-1.7", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsShown() {
        TripViewModel model = shown("Q7XK2M");
        model.saveCalendar(folder.resolve("nowhere").resolve("trip.ics"));
        assertTrue(model.problemProperty().get().isPresent());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void theTimeToPayRunsDownAndAtItsEndTheBookingIsReadAgain() {
        TripViewModel model = shown("M4T9RA");
        assertEquals(
                Optional.of(Duration.ofHours(31).plusMinutes(40)),
                model.timeLeftProperty().get());
        fixture.clock.advance(Duration.ofHours(31));
        fixture.background.passTime();
        assertEquals(
                "HELD · 40:00", model.tripText().held(model.timeLeftProperty().get()));
        assertEquals(
                "Pay within 40 minutes; after that the seats are released.",
                model.tripText().about(SampleBookings.held()));
        fixture.bookings.bookings.put("M4T9RA", SampleBookings.in(BookingState.EXPIRED));
        fixture.clock.advance(Duration.ofMinutes(40));
        fixture.background.passTime();
        var shown =
                assertInstanceOf(TripState.Shown.class, model.stateProperty().get());
        assertEquals(BookingState.EXPIRED, shown.booking().state());
        assertFalse(model.payableProperty().get());
    }

    @Test
    void theOutcomeOfPrintingIsShownWithAnAlternative() {
        TripViewModel model = shown("Q7XK2M");
        model.printed(PrintOutcome.NO_PRINTER);
        assertTrue(model.problemProperty().get().orElseThrow().advice().contains("PDF"));
        model.printed(PrintOutcome.CANCELLED);
        assertEquals(Optional.empty(), model.problemProperty().get());
        assertTrue(fixture.notifications.lastProperty().get().contains("PDF"));
        model.printed(PrintOutcome.FAILED);
        assertEquals(
                "The itinerary could not be printed",
                model.problemProperty().get().orElseThrow().what());
        model.printed(PrintOutcome.PRINTED);
        assertEquals(Optional.empty(), model.problemProperty().get());
    }

    @Test
    void anInfantIsShownWithTheAdultWhoCarriesIt() {
        fixture.bookings.bookings.put("Q7XK2M", SampleBookings.withInfant());
        assertTrue(shown("Q7XK2M").asText().contains("OKAFOR/BIM MSTR  on the lap of Maya Okafor"));
    }

    private TripViewModel shown(String locator) {
        TripViewModel model = fixture.trip(locator);
        model.shown();
        return model;
    }

    private static void card(TripViewModel model) {
        model.card().numberProperty().set("4242 4242 4242 4242");
        model.card().expiresProperty().set("12/29");
        model.card().codeProperty().set("123");
        model.card().holderProperty().set("Maya Okafor");
    }

    @Test
    void aTripReadBeforeIsShownAsOfThenAndCannotBeChanged() {
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(SampleBookings.held());
        TripViewModel model = shown("M4T9RA");
        assertEquals(
                new TripState.Shown(SampleBookings.held()),
                model.stateProperty().get());
        assertEquals(Optional.of(FakeBookingCache.READ_AT), model.asOfProperty().get());
        assertFalse(model.history().isEmpty());
        card(model);
        model.pay();
        model.cancel();
        assertFalse(fixture.bookings.calls.contains("pay M4T9RA"));
        assertFalse(fixture.bookings.calls.contains("cancel M4T9RA"));
    }

    @Test
    void aTripNeverReadIsOnlyAnError() {
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(SampleBookings.held());
        fixture.server.isGone = true;
        var failed = assertInstanceOf(
                TripState.Failed.class, shown("Q7XK2M").stateProperty().get());
        assertEquals(
                "This trip is not stored on this computer",
                failed.failureMessage().what());
    }

    @Test
    void theTripOnTheScreenIsStampedWhenTheServerIsLost() {
        TripViewModel model = shown("M4T9RA");
        assertEquals(Optional.empty(), model.asOfProperty().get());
        fixture.clock.advance(Duration.ofMinutes(5));
        lose();
        assertEquals(Optional.of(TestClock.START), model.asOfProperty().get());
        card(model);
        model.pay();
        assertFalse(fixture.bookings.calls.contains("pay M4T9RA"));
    }

    @Test
    void theTripIsReadAgainWhenTheServerIsBack() {
        TripViewModel model = shown("M4T9RA");
        lose();
        fixture.bookings.bookings.put("M4T9RA", SampleBookings.ticketed());
        fixture.server.isGone = false;
        fixture.connectivity.tryNow();
        assertEquals(
                new TripState.Shown(SampleBookings.ticketed()),
                model.stateProperty().get());
        assertEquals(Optional.empty(), model.asOfProperty().get());
    }

    /// The server answers, but its bookings do not: it is asked again from time to time.
    @Test
    void whatIsKeptIsReplacedOnceItCanBeReadAgain() {
        fixture.bookings.failures.add(SampleFailures.refused("SERVICE_UNAVAILABLE"));
        fixture.bookings.kept.put(SampleBookings.held());
        TripViewModel model = shown("M4T9RA");
        assertTrue(model.asOfProperty().get().isPresent());
        fixture.background.passTime();
        assertEquals(Optional.empty(), model.asOfProperty().get());
    }

    @Test
    void aRefusalIsNoReasonToShowWhatIsKept() {
        fixture.bookings.kept.put(SampleBookings.held());
        fixture.bookings.failures.add(SampleFailures.refused("NOT_FOUND"));
        assertInstanceOf(TripState.Failed.class, shown("M4T9RA").stateProperty().get());
        fixture.bookings.failures.add(new ApiFailure.SignInNeeded());
        assertInstanceOf(TripState.Failed.class, shown("M4T9RA").stateProperty().get());
    }

    private void lose() {
        fixture.server.isGone = true;
        fixture.connectivity.tryNow();
    }
}
