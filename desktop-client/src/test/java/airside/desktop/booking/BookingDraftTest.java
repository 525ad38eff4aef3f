package airside.desktop.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.home.ResumeModel;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Direction;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.Price;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: an unfinished booking is offered again with all its input except the card.
class BookingDraftTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();
    private final Screen.Booking page = new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn());

    @Test
    void whatWasTypedIsThereAgainInTheNextRun() {
        BookingViewModel model = shown();
        type(model);
        model.closed();
        BookingViewModel again = fixture.booking();
        TravellerForm traveller = again.travellers().getFirst();
        assertEquals("Ødegård", traveller.surnameProperty().get());
        assertEquals("ODEGARD", traveller.ticketSurnameProperty().get());
        assertEquals("MS", traveller.titleProperty().get());
        assertEquals("2 Mar 1988", traveller.dateOfBirthProperty().get());
        assertEquals("other@example.org", again.contact().emailProperty().get());
        assertEquals("de", again.contact().languageProperty().get());
        again.shown();
        assertEquals("other@example.org", again.contact().emailProperty().get(), "not the profile's");
        assertEquals("de", again.contact().languageProperty().get());
    }

    @Test
    void everyChangeIsKeptShortlyAfterwards() {
        BookingViewModel model = shown();
        model.travellers().getFirst().surnameProperty().set("Okafor");
        fixture.background.passTime();
        assertEquals(
                "Okafor",
                fixture.drafts.list().getFirst().travellers().getFirst().surname());
    }

    @Test
    void theCardIsNeverKept() {
        BookingViewModel model = shown();
        type(model);
        model.card().numberProperty().set("4242 4242 4242 4242");
        model.card().codeProperty().set("987");
        model.card().holderProperty().set("Cardholder");
        model.closed();
        String kept = fixture.accountData.find("drafts.bookings").orElseThrow();
        for (String secret : List.of("4242", "987", "Cardholder")) assertFalse(kept.contains(secret), kept);
    }

    @Test
    void theSameSeatsAreHeldForWhoComesBackInTime() {
        BookingViewModel model = shown();
        type(model);
        fixture.clock.advance(Duration.ofMinutes(5));
        model.closed();
        assertFalse(fixture.bookings.calls.contains("release"), "the draft has the seats");
        resume();
        var chosen = assertInstanceOf(Screen.Booking.class, fixture.screen()).chosen();
        assertEquals(0, fixture.flights.searches.size(), "nothing had to be searched");
        assertEquals(
                SampleTravel.chosenReturn().getFirst().offer().token(),
                chosen.getFirst().offer().token());
        BookingViewModel again = shown();
        assertEquals("15:00", again.timeLeftProperty().get(), "the time limit is that of the first hold");
        assertEquals(1, fixture.bookings.holds.size());
    }

    @Test
    void afterTheHoldTheSearchIsRepeatedAndAnotherPriceIsShown() {
        BookingViewModel model = shown();
        type(model);
        model.closed();
        fixture.clock.advance(Duration.ofHours(3));
        resume();
        assertEquals(1, fixture.flights.searches.size());
        BookingViewModel same = shown();
        assertInstanceOf(HoldState.Held.class, same.holdProperty().get());
        same.closed();

        fixture.clock.advance(Duration.ofHours(3));
        BookingViewModel changed = fixture.booking(List.of(
                dearer(SampleTravel.chosenReturn().getFirst()),
                SampleTravel.chosenReturn().getLast()));
        var price = assertInstanceOf(
                HoldState.PriceChanged.class, changed.holdProperty().get());
        assertTrue(price.before().compareTo(price.now()) < 0);
        assertEquals(
                "Ødegård", changed.travellers().getFirst().surnameProperty().get());
    }

    @Test
    void otherFlightsOfTheSameSearchKeepWhatWasTypedAndReleaseTheOldSeats() {
        BookingViewModel model = shown();
        type(model);
        model.closed();
        BookingViewModel other = fixture.booking(List.of(
                SampleTravel.chosen(SampleTravel.outbound(), 1, SampleTravel.CLASSIC),
                SampleTravel.chosenReturn().getLast()));
        assertEquals("Ødegård", other.travellers().getFirst().surnameProperty().get());
        assertTrue(fixture.bookings.calls.contains("release"));
    }

    @Test
    void flightsThatAreGoneLeadToTheResultsAndWhatWasTypedIsKept() {
        BookingViewModel model = shown();
        type(model);
        model.closed();
        fixture.clock.advance(Duration.ofHours(3));
        OfferList offers = SampleTravel.returnOffers();
        fixture.flights.offers = Optional.of(new OfferList(
                List.of(
                        new Direction(
                                "LHR",
                                "JFK",
                                SampleTravel.OUT,
                                offers.outbound().families(),
                                Collections.emptyList()),
                        offers.directions().getLast()),
                offers.expiresAt(),
                offers.notice()));
        resume();
        assertEquals(new Screen.Results(SampleTravel.aReturnTrip()), fixture.screen());
        assertEquals(1, fixture.drafts.list().size());
        assertTrue(fixture.notifications.lastProperty().get().contains("what you entered is kept"));
    }

    @Test
    void aBookingThatIsMadeEndsTheDraft() {
        BookingViewModel model = shown();
        BookingViewModelTest.fill(model);
        fixture.background.passTime();
        assertEquals(1, fixture.drafts.list().size());
        model.pay();
        model.closed();
        assertEquals(List.of(), fixture.drafts.list());
    }

    @Test
    void aDeclinedCardEndsTheDraftBecauseTheBookingHasItAll() {
        BookingViewModel model = shown();
        BookingViewModelTest.fill(model);
        fixture.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        model.pay();
        model.closed();
        assertEquals(List.of(), fixture.drafts.list());
    }

    @Test
    void aBookingThatFailedLeavesTheDraft() {
        BookingViewModel model = shown();
        BookingViewModelTest.fill(model);
        fixture.bookings.outcome = SampleBookings.in(BookingState.FAILED);
        model.pay();
        model.closed();
        assertEquals(1, fixture.drafts.list().size());
    }

    @Test
    void whatWasSentWithoutAnAnswerIsLookedForBeforeItIsSentAgain() {
        BookingViewModel model = shown();
        BookingViewModelTest.fill(model);
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        model.pay();
        model.closed();
        assertEquals(1, fixture.bookings.requests.size());

        fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
        BookingViewModel again = fixture.booking();
        fixture.bookings.failures.addFirst(new ApiFailure.Unreachable(false));
        again.shown();
        BookingViewModelTest.fillCard(again);
        again.pay();
        assertEquals(1, fixture.bookings.requests.size(), "it is not known yet whether it was booked");
        fixture.background.passTime();
        assertInstanceOf(Screen.Trips.class, fixture.screen(), "Maya's booking is there");
        assertEquals(List.of(), fixture.drafts.list());
    }

    @Test
    void aDraftIsDiscardedWithItsSeatsAndBroughtBackByUndo() {
        BookingViewModel model = shown();
        type(model);
        model.closed();
        ResumeModel resume = fixture.home().resume();
        resume.discard(fixture.drafts.list().getFirst());
        assertTrue(fixture.bookings.calls.contains("release"));
        assertEquals(List.of(), fixture.drafts.list());
        resume.undo();
        assertEquals(
                "Ødegård",
                fixture.drafts.list().getFirst().travellers().getFirst().surname());
        assertTrue(fixture.drafts.list().getFirst().hold().isEmpty());
    }

    @Test
    void aPageThatIsOpenIsReturnedTo() {
        fixture.navigator.show(page);
        BookingViewModel model = shown();
        type(model);
        fixture.background.passTime();
        fixture.navigator.show(new Screen.Home());
        fixture.home().resume().resume(fixture.drafts.list().getFirst());
        assertSame(page, fixture.screen());
    }

    private BookingViewModel shown() {
        BookingViewModel model = fixture.booking();
        model.shown();
        return model;
    }

    private void resume() {
        fixture.home().resume().resume(fixture.drafts.list().getFirst());
    }

    private static ChosenOffer dearer(ChosenOffer chosen) {
        Offer offer = chosen.offer();
        Price price = new Price(
                offer.total().times(2),
                offer.price().passengers(),
                offer.price().trace());
        return new ChosenOffer(
                chosen.journey(),
                chosen.family(),
                new Offer("dearer", offer.fareFamily(), "M", 9, price, offer.expiresAt()));
    }

    private static void type(BookingViewModel model) {
        TravellerForm traveller = model.travellers().getFirst();
        traveller.titleProperty().set("MS");
        traveller.givenNamesProperty().set("Maya");
        traveller.surnameProperty().set("Ødegård");
        traveller.ticketSurnameProperty().set("ODEGARD");
        traveller.dateOfBirthProperty().set("2 Mar 1988");
        model.contact().emailProperty().set("other@example.org");
        model.contact().languageProperty().set("de");
    }
}
