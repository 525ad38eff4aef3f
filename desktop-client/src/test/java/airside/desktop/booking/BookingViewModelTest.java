package airside.desktop.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.payment.SubmissionState;
import airside.desktop.travel.BookingState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: seats are held while the booking is entered, a payment is made once, and input is never lost.
class BookingViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final BookingViewModel model = fixture.booking();

    @BeforeEach
    void show() {
        fixture.navigator.show(new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn()));
    }

    // Seats

    @Test
    void seatsAreHeldAtOnceAndTheClockRuns() {
        model.shown();
        assertInstanceOf(HoldState.Held.class, model.holdProperty().get());
        assertEquals("20:00", model.timeLeftProperty().get());
        fixture.clock.advance(Duration.ofSeconds(18));
        fixture.background.passTime();
        assertEquals("19:42", model.timeLeftProperty().get());
    }

    @Test
    void whenTheTimeIsOverTheDraftStaysAndOneStepHoldsAgain() {
        model.shown();
        fill();
        fixture.clock.advance(Duration.ofMinutes(20));
        fixture.background.passTime();
        assertInstanceOf(HoldState.Expired.class, model.holdProperty().get());
        model.holdAgain();
        assertInstanceOf(HoldState.Held.class, model.holdProperty().get());
        assertEquals(2, Set.copyOf(fixture.bookings.keys).size(), "another hold needs another key");
        assertEquals("Okafor", model.travellers().getFirst().surnameProperty().get());
    }

    @Test
    void anUnansweredHoldIsRequestedWithTheSameKey() {
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        model.shown();
        assertInstanceOf(HoldState.Failed.class, model.holdProperty().get());
        model.hold();
        assertInstanceOf(HoldState.Held.class, model.holdProperty().get());
        assertEquals(1, Set.copyOf(fixture.bookings.keys).size());
    }

    @Test
    void aSoldOutFlightIsShownAndOtherFlightsAreOneStepAway() {
        fixture.bookings.failures.add(SampleFailures.refused("SOLD_OUT"));
        model.shown();
        assertInstanceOf(HoldState.SoldOut.class, model.holdProperty().get());
        model.seeOtherFlights();
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void seatsThatCannotBeHeldUnpaidAreBookedWithACardAtOnce() {
        fixture.bookings.failures.add(SampleFailures.refused("UNPAID_SEATS_LIMIT"));
        model.shown();
        assertInstanceOf(HoldState.PayAtOnce.class, model.holdProperty().get());
        fill();
        model.payLater();
        assertTrue(fixture.bookings.requests.isEmpty(), "without a card it would be refused again");
        model.pay();
        assertTrue(fixture.bookings.requests.getFirst().seatHold().isEmpty());
        assertTrue(fixture.bookings.requests.getFirst().card().isPresent());
        assertInstanceOf(Screen.Trip.class, fixture.screen());
    }

    @Test
    void anExpiredOfferAtTheSamePriceIsRenewedWithoutANotice() {
        fixture.bookings.failures.add(SampleFailures.refused("OFFER_EXPIRED"));
        model.shown();
        assertInstanceOf(HoldState.Held.class, model.holdProperty().get());
        assertEquals(1, fixture.flights.searches.size());
    }

    @Test
    void whoLeavesReleasesTheSeats() {
        model.shown();
        model.closed();
        assertTrue(fixture.bookings.calls.contains("release"));
    }

    // Paying

    @Test
    void aCompleteBookingIsPlacedAndShown() {
        model.shown();
        fill();
        model.pay();
        assertEquals(new Screen.Trip("Q7XK2M", true), fixture.screen());
        var criteria = fixture.bookings.requests.getFirst();
        assertEquals(
                List.of("Okafor", "Haddad", "Okafor"),
                criteria.travellers().stream().map(t -> t.surname()).toList());
        assertTrue(criteria.card().isPresent());
        model.closed();
        assertFalse(fixture.bookings.calls.contains("release"), "the booking has the seats");
    }

    @Test
    void whatIsMissingIsShownBesideEachFieldAndNothingIsSent() {
        model.shown();
        model.pay();
        assertTrue(fixture.bookings.requests.isEmpty());
        for (TravellerForm traveller : model.travellers()) {
            assertFalse(traveller.surnameProblemProperty().get().isEmpty());
            assertFalse(traveller.dateOfBirthProblemProperty().get().isEmpty());
        }
        assertFalse(model.card().numberProblemProperty().get().isEmpty());
    }

    @Test
    void payingLaterNeedsNoCard() {
        fixture.bookings.outcome = SampleBookings.held();
        model.shown();
        fill();
        model.card().numberProperty().set("");
        model.payLater();
        assertEquals(Optional.empty(), fixture.bookings.requests.getFirst().card());
        assertInstanceOf(Screen.Trip.class, fixture.screen());
    }

    @Test
    void aLostAnswerIsRequestedAgainWithTheSameKeyUntilItComes() {
        model.shown();
        fill();
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        fixture.bookings.failures.add(SampleFailures.refused("IDEMPOTENCY_KEY_IN_USE"));
        fixture.bookings.failures.add(SampleFailures.refused("DATABASE_UNAVAILABLE"));
        model.pay();
        assertEquals(new SubmissionState.Checking(true), model.stateProperty().get());
        model.pay();
        assertEquals(1, fixture.bookings.requests.size(), "a second press must not send a second booking");
        for (int again = 0; again < 3; again++) fixture.background.passTime();
        assertInstanceOf(Screen.Trip.class, fixture.screen());
        assertEquals(4, fixture.bookings.requests.size());
        assertEquals(1, Set.copyOf(fixture.bookings.keys.subList(1, 5)).size(), fixture.bookings.keys.toString());
    }

    @Test
    void whoStopsCheckingCanOnlyCheckAgain() {
        model.shown();
        fill();
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        model.pay();
        model.stopChecking();
        assertEquals(new SubmissionState.Checking(false), model.stateProperty().get());
        model.pay();
        model.payLater();
        assertEquals(1, fixture.bookings.requests.size());
        model.checkAgain();
        assertInstanceOf(Screen.Trip.class, fixture.screen());
    }

    @Test
    void theTimeDoesNotRunOutWhileTheOutcomeIsUnknown() {
        model.shown();
        fill();
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        model.pay();
        fixture.clock.advance(Duration.ofHours(1));
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        fixture.background.passTime();
        assertInstanceOf(HoldState.Held.class, model.holdProperty().get());
    }

    @Test
    void aDeclinedCardLeavesABookingThatAnotherCardPays() {
        model.shown();
        fill();
        fixture.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        model.pay();
        assertInstanceOf(SubmissionState.Declined.class, model.stateProperty().get());
        assertEquals(new HoldState.Booked("M4T9RA"), model.holdProperty().get());
        model.card().numberProperty().set("5555 5555 5555 4444");
        model.pay();
        assertEquals(1, fixture.bookings.requests.size(), "the booking is there: it is paid, not placed again");
        assertTrue(fixture.bookings.calls.contains("pay M4T9RA"));
        int last = fixture.bookings.keys.size() - 1;
        assertNotEquals(fixture.bookings.keys.get(last), fixture.bookings.keys.get(last - 1));
        assertInstanceOf(Screen.Trip.class, fixture.screen());
    }

    @Test
    void aBookingUnderwayIsWatchedUntilItHasEnded() {
        fixture.bookings.outcome = SampleBookings.in(BookingState.CONFIRMED);
        model.shown();
        fill();
        model.pay();
        if (model.stateProperty().get() instanceof SubmissionState.Underway) fixture.background.passTime();
        assertInstanceOf(Screen.Trip.class, fixture.screen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD_EXPIRED", "OFFER_EXPIRED"})
    void seatsThatLapsedMeanwhileAreShownAndNothingTypedIsLost(String code) {
        model.shown();
        fill();
        fixture.bookings.failures.add(SampleFailures.refused(code));
        model.pay();
        assertInstanceOf(HoldState.Expired.class, model.holdProperty().get());
        assertEquals("4242 4242 4242 4242", model.card().numberProperty().get());
    }

    @Test
    void aCardThatTheServerRefusesIsShownBesideTheField() {
        model.shown();
        fill();
        fixture.bookings.failures.add(SampleFailures.refused("CARD_INVALID"));
        model.pay();
        assertFalse(model.card().numberProblemProperty().get().isEmpty());
    }

    @Test
    void aSessionThatEndedIsShownAndTheBookingWaits() {
        model.shown();
        fill();
        fixture.bookings.failures.add(new ApiFailure.SignInNeeded());
        model.pay();
        var failed = assertInstanceOf(
                SubmissionState.Failed.class, model.stateProperty().get());
        assertTrue(failed.isSignedOut());
        model.signInAgain();
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
        fixture.navigator.back();
        assertInstanceOf(Screen.Booking.class, fixture.screen());
    }

    @Test
    void theProfileFillsATraveller() {
        model.shown();
        model.fillFromProfile(model.travellers().getFirst());
        TravellerForm first = model.travellers().getFirst();
        assertEquals("OKAFOR/MAYA MS", first.airlineNameProperty().get());
        assertTrue(first.isComplete());
    }

    // Names

    @Test
    void aConvertedNameIsShownAndCanBeCorrected() {
        TravellerForm first = model.travellers().getFirst();
        fill();
        assertFalse(first.ticketShownProperty().get(), "nothing was converted");
        first.surnameProperty().set("Ødegård");
        assertTrue(first.ticketShownProperty().get());
        assertEquals("OEDEGAARD", first.ticketSurnameProperty().get());
        assertEquals(Optional.empty(), first.traveller().machineReadableSurname());
        first.ticketSurnameProperty().set("Odegard");
        assertEquals("ODEGARD/MAYA", first.airlineNameProperty().get());
        assertEquals(Optional.of("ODEGARD"), first.traveller().machineReadableSurname());
    }

    @Test
    void aCorrectionStaysWhileTheNameIsTypedOn() {
        TravellerForm first = model.travellers().getFirst();
        first.surnameProperty().set("Ødegård");
        first.ticketSurnameProperty().set("ODEGARD");
        first.givenNamesProperty().set("Kari");
        assertEquals("ODEGARD", first.ticketSurnameProperty().get());
        first.surnameProperty().set("Hansen");
        assertEquals("HANSEN", first.ticketSurnameProperty().get());
    }

    @Test
    void aScriptThatIsNotConvertedHasToBeCopiedFromThePassport() {
        TravellerForm first = model.travellers().getFirst();
        fill();
        first.surnameProperty().set("王");
        assertEquals("", first.ticketSurnameProperty().get());
        assertFalse(first.check());
        assertEquals(
                "Enter the name as in the machine-readable lines of the passport.",
                first.ticketSurnameProblemProperty().get());
        first.ticketSurnameProperty().set("王");
        first.check();
        assertEquals(
                "Use the letters A to Z, hyphens and spaces.",
                first.ticketSurnameProblemProperty().get());
        first.ticketSurnameProperty().set("wang");
        assertTrue(first.check());
        assertEquals("WANG/MAYA", first.airlineNameProperty().get());
        assertEquals(Optional.of("WANG"), first.traveller().machineReadableSurname());
    }

    @Test
    void charactersThatNoNameHasAreShownBesideTheField() {
        TravellerForm first = model.travellers().getFirst();
        fill();
        first.givenNamesProperty().set("Maya 🎉");
        assertFalse(first.check());
        assertEquals(
                "“🎉” cannot be used in a name. Enter the name as in the passport.",
                first.givenNamesProblemProperty().get());
        assertFalse(first.ticketShownProperty().get());
    }

    @Test
    void aPersonWithOneNameHasFirstNameUnknown() {
        TravellerForm first = model.travellers().getFirst();
        fill(first, "-", "Suharto", "2 Mar 1988");
        assertTrue(first.check());
        assertEquals("SUHARTO/FNU", first.airlineNameProperty().get());
        assertEquals(Optional.empty(), first.traveller().givenNames());
    }

    @Test
    void theSameTravellerTwiceIsShownAndNothingIsSent() {
        model.shown();
        fill();
        fill(model.travellers().get(1), "MAYA", "Okafor", "2 Mar 1988");
        model.pay();
        assertEquals(
                "Same name and date of birth as traveller 1. List each traveller once.",
                model.travellers().get(1).surnameProblemProperty().get());
        assertTrue(fixture.bookings.requests.isEmpty());
    }

    /// The trip is from 18 to 28 December 2026, when it lands.
    @ParameterizedTest
    @CsvSource({
        "18 Dec 2014, 12 or over on", // twelve at the start
        "19 Dec 2014, ''", // turns twelve on the trip: still a child
        "19 Dec 2024, ''", // turns two on the trip: a child throughout
        "1 Jan 2026, Under 2 until",
    })
    void aBirthdayOnTheTripLeavesOneTypeThatFits(String born, String problem) {
        TravellerForm child = model.travellers().get(2);
        fill(child, "Zoe", "Okafor", born);
        child.check();
        String said = child.dateOfBirthProblemProperty().get();
        assertTrue(problem.isEmpty() ? said.isEmpty() : said.startsWith(problem), said);
    }

    private void fill() {
        fill(model);
    }

    static void fill(BookingViewModel model) {
        fill(model.travellers().get(0), "Maya", "Okafor", "2 Mar 1988");
        fill(model.travellers().get(1), "Noor", "Haddad", "14 Sep 1990");
        fill(model.travellers().get(2), "Zoë", "Okafor", "12 May 2019");
        model.contact().emailProperty().set("maya@example.org");
        fillCard(model);
    }

    static void fillCard(BookingViewModel model) {
        model.card().numberProperty().set("4242 4242 4242 4242");
        model.card().expiresProperty().set("12/29");
        model.card().codeProperty().set("123");
        model.card().holderProperty().set("Maya Okafor");
    }

    private static void fill(TravellerForm form, String givenNames, String surname, String born) {
        form.givenNamesProperty().set(givenNames);
        form.surnameProperty().set(surname);
        form.dateOfBirthProperty().set(born);
    }
}
