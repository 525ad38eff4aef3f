package airside.desktop.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class BookingScreenTest {
    private final Screen aBooking = new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn());

    @Test
    void aFamilyIsBookedOnOnePage() {
        Studio studio = Studio.open().at(aBooking);
        assertEquals("Seats held for 20:00", studio.text("#holdTitle"));
        fill(studio);
        assertEquals("OKAFOR/ZOE MISS (CHD/12MAY19)", studio.text("#traveller-3 #airlineName"));
        studio.does(() -> studio.clock.advance(Duration.ofSeconds(18)));
        studio.passTime();
        assertEquals("Seats held for 19:42", studio.text("#holdTitle"));
        studio.take("06-booking");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(new Screen.Trip("Q7XK2M", true), studio.screen());
    }

    @Test
    void theNameOnTheTicketIsShownWhereLettersWereConverted() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        assertFalse(studio.shows("#traveller-1 #ticketSurname"), "nothing was converted");
        studio.type("#traveller-1 #surname", "Ødegård");
        studio.type("#traveller-2 #givenNames", "小明");
        studio.type("#traveller-2 #surname", "王");
        assertEquals("OEDEGAARD", studio.text("#traveller-1 #ticketSurname"));
        studio.type("#traveller-1 #ticketSurname", "ODEGARD");
        assertEquals("ODEGARD/MAYA MS", studio.text("#traveller-1 #airlineName"));
        studio.press("#pay");
        assertTrue(studio.isFocused("#traveller-2 #ticketGivenNames"));
        studio.take("06-booking-names");
    }

    @Test
    void whatIsMissingIsToldBesideTheFieldWhereTheFocusGoes() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.type("#traveller-2 #surname", "");
        studio.press("#pay");
        assertEquals("Surname is empty. Enter it as in the passport.", studio.text("#traveller-2 .field-problem"));
        assertTrue(studio.isFocused("#traveller-2 #surname"));
        studio.take("06-booking-incomplete");
    }

    @Test
    void f8LeadsFromOneWrongFieldToTheNextAndWhatIsMendedIsSaidNoMore() {
        Studio studio = Studio.open(Messages.in(Locale.UK), 1024, 700).at(aBooking);
        fill(studio);
        studio.type("#traveller-1 #surname", "");
        studio.type("#traveller-2 #dateOfBirth", "soon");
        studio.type("#cardCode", "1");
        studio.press("#pay");
        assertEquals("Next problem (3)", studio.text("#nextProblem"));
        assertTrue(studio.isFocused("#traveller-1 #surname"));
        studio.push(KeyCode.F8);
        assertTrue(studio.isFocused("#traveller-2 #dateOfBirth"));
        studio.press("#nextProblem");
        assertTrue(studio.isFocused("#cardCode"));
        assertTrue(isInView(studio, "#cardCode"), "the field is scrolled to");
        studio.take("06-booking-next-problem");
        studio.push(KeyCode.F8);
        assertTrue(studio.isFocused("#traveller-1 #surname"), "after the last comes the first");
        assertTrue(isInView(studio, "#traveller-1 #surname"));
        studio.type("#traveller-1 #surname", "Okafor");
        assertEquals("Next problem (2)", studio.text("#nextProblem"));
        studio.type("#traveller-2 #dateOfBirth", "14.9.1990");
        studio.type("#cardCode", "123");
        assertFalse(studio.shows("#nextProblem"));
    }

    @Test
    void whileTheServerIsAwayNothingCanBeBookedAndThePageSaysWhy() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.server.isGone = true;
        studio.does(studio.desktop.connectivity()::tryNow);
        assertTrue(studio.isDisabled("#pay"));
        assertTrue(studio.isDisabled("#payLater"));
        assertTrue(studio.shows("#offline"));
        studio.take("06-booking-offline");
        studio.server.isGone = false;
        studio.does(studio.desktop.connectivity()::tryNow);
        assertFalse(studio.isDisabled("#pay"));
        assertFalse(studio.shows("#offline"));
    }

    @Test
    void seatsThatWereNotHeldAreAskedForAgainWhenTheServerIsBack() {
        Studio studio = Studio.open();
        studio.server.isGone = true;
        studio.does(studio.desktop.connectivity()::tryNow);
        studio.bookings.failures.add(new ApiFailure.Unreachable(false));
        studio.at(aBooking);
        assertTrue(studio.isDisabled("#pay"));
        studio.server.isGone = false;
        studio.does(studio.desktop.connectivity()::tryNow);
        assertEquals("Seats held for 20:00", studio.text("#holdTitle"));
    }

    @Test
    void aDateThatIsMissingIsSaidUntilItIsEntered() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.type("#traveller-1 #dateOfBirth", "");
        studio.type("#cardCode", "1");
        studio.press("#pay");
        assertTrue(studio.isFocused("#traveller-1 #dateOfBirth"));
        studio.push(KeyCode.F8);
        assertEquals("Enter the date of birth.", studio.text("#traveller-1 .field-problem"));
        assertEquals("Next problem (2)", studio.text("#nextProblem"));
    }

    @Test
    void emojiAreRefusedBesideTheField() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.type("#traveller-1 #givenNames", "Maya 😀");
        studio.type("#email", "maya😀@example.org");
        studio.type("#phone", "+44 ☎");
        studio.type("#cardHolder", "Maya ✈");
        studio.press("#pay");
        assertEquals(
                List.of(
                        "“😀” cannot stand in a name. Write it as in the passport.",
                        "😀 cannot be used here. Use letters, digits and signs.",
                        "☎ cannot be used here. Use letters, digits and signs.",
                        "✈ cannot be used here. Use letters, digits and signs."),
                problems(studio));
        studio.take("06-booking-emoji");
    }

    @Test
    void whatTheServerRefusesStandsBesideItsFieldAndNowhereElse() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.bookings.failures.add(SampleFailures.refusedFields(
                "INVALID_REQUEST",
                new ApiFailure.FieldError("/passengers/1/surname", "A surname like this is not known"),
                new ApiFailure.FieldError("/contact/email", "Nobody reads this address")));
        studio.press("#pay");
        assertEquals(List.of("A surname like this is not known", "Nobody reads this address"), problems(studio));
        assertFalse(studio.shows(".failure-panel"), "not once more in a summary");
        assertTrue(studio.isFocused("#traveller-2 #surname"));
        studio.type("#traveller-2 #surname", "Haddad-Ali");
        assertEquals(List.of("Nobody reads this address"), problems(studio));
    }

    @Test
    void aCardThatTheServerRefusesIsSaidOnce() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.bookings.failures.add(SampleFailures.refused("CARD_INVALID"));
        studio.press("#pay");
        assertEquals(1, problems(studio).size());
        assertFalse(studio.shows(".failure-panel"));
        assertTrue(studio.isFocused("#cardNumber"));
    }

    private static List<String> problems(Studio studio) {
        return studio.all(".field-problem").stream()
                .filter(Studio::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isInView(Studio studio, String selector) {
        return studio.sees(() -> {
            Node node = studio.scene().lookup(selector);
            Node pane = studio.scene().lookup("#scroll");
            return pane.localToScene(pane.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    @Test
    void aDeclinedCardLosesNothing() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        studio.press("#pay");
        assertEquals("The card was declined", studio.text(".failure-what"));
        assertEquals("Maya Okafor", studio.text("#cardHolder"));
        assertEquals("Booked as M4T9RA", studio.text("#holdTitle"));
        assertTrue(studio.isFocused("#cardNumber"), "what is left to do is to use another card");
        assertFalse(studio.shows("#payLater"), "the seats are held already");
        studio.take("06-booking-declined");
        studio.type("#cardNumber", "5555555555554444");
        studio.press("#pay");
        assertTrue(studio.bookings.calls.contains("pay M4T9RA"), studio.bookings.calls.toString());
    }

    @Test
    void withoutAnAnswerItIsCheckedWhetherItWasBooked() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.bookings.failures.add(new ApiFailure.Unreachable(true));
        studio.press("#pay");
        assertTrue(studio.text("#checkingText").startsWith("No answer yet. We are checking whether it was booked"));
        assertFalse(studio.shows("#pay"), "nothing else can be sent meanwhile");
        studio.take("06-booking-checking");
        studio.passTime();
        assertEquals(new Screen.Trip("Q7XK2M", true), studio.screen());
        assertEquals(
                studio.bookings.keys.get(studio.bookings.keys.size() - 2),
                studio.bookings.keys.getLast(),
                "the same attempt");
    }

    @Test
    void anEndedHoldIsHeldAgainInOneStep() {
        Studio studio = Studio.open().at(aBooking);
        fill(studio);
        studio.does(() -> studio.clock.advance(Duration.ofMinutes(21)));
        studio.passTime();
        assertEquals("The hold has ended", studio.text("#holdTitle"));
        studio.take("06-booking-expired");
        studio.press("#booking-hold-again");
        assertEquals("Seats held for 20:00", studio.text("#holdTitle"));
        assertEquals("Noor", studio.text("#traveller-2 #givenNames"), "nothing typed is lost");
    }

    @Test
    void soldOutSeatsLeadBackToTheFlights() {
        Studio studio = Studio.open().at(new Screen.Results(SampleTravel.aReturnTrip()));
        studio.bookings.failures.add(SampleFailures.refused("SOLD_OUT"));
        studio.does(() -> studio.desktop.navigator().show(aBooking));
        studio.take("06-booking-sold-out");
        studio.press("#booking-otherFlights");
        assertEquals(new Screen.Results(SampleTravel.aReturnTrip()), studio.screen());
    }

    @Test
    void seatsThatCannotBeSetAsideArePaidAtOnce() {
        Studio studio = Studio.open();
        studio.bookings.failures.add(SampleFailures.refused("UNPAID_SEATS_LIMIT"));
        studio.at(aBooking);
        fill(studio);
        assertEquals("Too many seats are held unpaid", studio.text("#holdTitle"));
        studio.take("06-booking-pay-at-once");
        studio.press("#pay");
        assertEquals(new Screen.Trip("Q7XK2M", true), studio.screen());
    }

    @Test
    void thePriceExplainsItself() {
        Studio studio = Studio.open().at(aBooking);
        studio.press("#taxes");
        assertTrue(studio.shows(".explain-panel"));
        studio.take("06-booking-taxes");
        studio.press("#why-price");
        studio.take("06-booking-why-price");
        assertEquals(2, studio.all(".explain-part").size(), "one group for each journey");
        assertEquals(studio.text("#total"), studio.text(".explain-total .mono"));
        studio.press("#fare-rules");
        studio.take("06-booking-fare-rules");
        assertTrue(studio.shows(".explain-panel"));
    }

    @Test
    void theExpiryIsWrittenAsOnTheCard() {
        Studio studio = Studio.open().at(aBooking);
        studio.type("#cardExpires", "1231");
        studio.focus("#cardCode");
        assertEquals("12 / 31", studio.text("#cardExpires"));
        studio.type("#cardExpires", "soon");
        studio.focus("#cardCode");
        assertEquals("soon", studio.text("#cardExpires"));
    }

    static void fill(Studio studio) {
        fill(studio, 1, "Maya", "Okafor", "02 Mar 1988");
        fill(studio, 2, "Noor", "Haddad", "14.9.1990");
        fill(studio, 3, "Zoë", "Okafor", "2019-05-12");
        studio.does(() -> {
            BookingViewModel model = studio.model(BookingViewModel.class);
            model.travellers().get(0).titleProperty().set("MS");
            model.travellers().get(1).titleProperty().set("MS");
            model.travellers().get(2).titleProperty().set("MISS");
        });
        studio.type("#email", "maya@example.org");
        studio.type("#cardNumber", "4242424242424242");
        studio.type("#cardExpires", "12 / 29");
        studio.type("#cardCode", "123");
        studio.type("#cardHolder", "Maya Okafor");
    }

    private static void fill(Studio studio, int traveller, String givenNames, String surname, String born) {
        String row = "#traveller-" + traveller + " ";
        studio.type(row + "#givenNames", givenNames);
        studio.type(row + "#surname", surname);
        studio.type(row + "#dateOfBirth", born);
        studio.focus(row + "#surname");
    }
}
