package airside.desktop.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.time.Duration;
import java.util.ArrayList;
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
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        assertEquals("Seats held: 20:00 left", fixture.text("#holdTitle"));
        fill(fixture);
        assertEquals("OKAFOR/ZOE MISS (CHD/12MAY19)", fixture.text("#traveller-3 #airlineName"));
        fixture.runOnFx(() -> fixture.clock.advance(Duration.ofSeconds(18)));
        fixture.passTime();
        assertEquals("Seats held: 19:42 left", fixture.text("#holdTitle"));
        fixture.takePictures("06-booking");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(new Screen.Trip("Q7XK2M", true), fixture.screen());
    }

    @Test
    void theNameOnTheTicketIsShownWhereLettersWereConverted() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        assertFalse(fixture.shows("#traveller-1 #ticketSurname"), "nothing was converted");
        fixture.type("#traveller-1 #surname", "Ødegård");
        fixture.type("#traveller-2 #givenNames", "小明");
        fixture.type("#traveller-2 #surname", "王");
        assertEquals("OEDEGAARD", fixture.text("#traveller-1 #ticketSurname"));
        fixture.type("#traveller-1 #ticketSurname", "ODEGARD");
        assertEquals("ODEGARD/MAYA MS", fixture.text("#traveller-1 #airlineName"));
        fixture.press("#pay");
        assertTrue(fixture.isFocused("#traveller-2 #ticketGivenNames"));
        fixture.takePictures("06-booking-names");
    }

    @Test
    void whatIsMissingIsShownBesideTheFieldWhereTheFocusGoes() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.type("#traveller-2 #surname", "");
        fixture.press("#pay");
        assertEquals("Surname is empty. Enter it as in the passport.", fixture.text("#traveller-2 .field-problem"));
        assertTrue(fixture.isFocused("#traveller-2 #surname"));
        fixture.takePictures("06-booking-incomplete");
    }

    @Test
    void f8LeadsFromOneWrongFieldToTheNextAndWhatIsCorrectedIsNotShownAnyMore() {
        WindowFixture fixture =
                WindowFixture.open(Messages.in(Locale.UK), 1024, 700).at(aBooking);
        fill(fixture);
        fixture.type("#traveller-1 #surname", "");
        fixture.type("#traveller-2 #dateOfBirth", "soon");
        fixture.type("#cardCode", "1");
        fixture.press("#pay");
        assertEquals("Next problem (3)", fixture.text("#nextProblem"));
        assertTrue(fixture.isFocused("#traveller-1 #surname"));
        fixture.push(KeyCode.F8);
        assertTrue(fixture.isFocused("#traveller-2 #dateOfBirth"));
        fixture.press("#nextProblem");
        assertTrue(fixture.isFocused("#cardCode"));
        assertTrue(isInView(fixture, "#cardCode"), "the field is scrolled to");
        fixture.takePictures("06-booking-next-problem");
        fixture.push(KeyCode.F8);
        assertTrue(fixture.isFocused("#traveller-1 #surname"), "after the last comes the first");
        assertTrue(isInView(fixture, "#traveller-1 #surname"));
        fixture.type("#traveller-1 #surname", "Okafor");
        assertEquals("Next problem (2)", fixture.text("#nextProblem"));
        fixture.type("#traveller-2 #dateOfBirth", "14.9.1990");
        fixture.type("#cardCode", "123");
        assertFalse(fixture.shows("#nextProblem"));
    }

    @Test
    void whileTheServerIsAwayNothingCanBeBookedAndThePageSaysWhy() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.server.isGone = true;
        fixture.runOnFx(fixture.desktop.connectivity()::tryNow);
        assertTrue(fixture.isDisabled("#pay"));
        assertTrue(fixture.isDisabled("#payLater"));
        assertTrue(fixture.shows("#offline"));
        fixture.takePictures("06-booking-offline");
        fixture.server.isGone = false;
        fixture.runOnFx(fixture.desktop.connectivity()::tryNow);
        assertFalse(fixture.isDisabled("#pay"));
        assertFalse(fixture.shows("#offline"));
    }

    @Test
    void seatsThatWereNotHeldAreRequestedAgainWhenTheServerIsBack() {
        WindowFixture fixture = WindowFixture.open();
        fixture.server.isGone = true;
        fixture.runOnFx(fixture.desktop.connectivity()::tryNow);
        fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
        fixture.at(aBooking);
        assertTrue(fixture.isDisabled("#pay"));
        fixture.server.isGone = false;
        fixture.runOnFx(fixture.desktop.connectivity()::tryNow);
        assertEquals("Seats held: 20:00 left", fixture.text("#holdTitle"));
    }

    @Test
    void aDateThatIsMissingIsShownUntilItIsEntered() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.type("#traveller-1 #dateOfBirth", "");
        fixture.type("#cardCode", "1");
        fixture.press("#pay");
        assertTrue(fixture.isFocused("#traveller-1 #dateOfBirth"));
        fixture.push(KeyCode.F8);
        assertEquals("Enter the date of birth.", fixture.text("#traveller-1 .field-problem"));
        assertEquals("Next problem (2)", fixture.text("#nextProblem"));
    }

    @Test
    void emojiAreRefusedBesideTheField() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.type("#traveller-1 #givenNames", "Maya 😀");
        fixture.type("#email", "maya😀@example.org");
        fixture.type("#phone", "+44 ☎");
        fixture.type("#cardHolder", "Maya ✈");
        fixture.press("#pay");
        assertEquals(
                List.of(
                        "“😀” cannot be used in a name. Enter the name as in the passport.",
                        "😀 cannot be used here. Use letters, digits and punctuation.",
                        "☎ cannot be used here. Use letters, digits and punctuation.",
                        "✈ cannot be used here. Use letters, digits and punctuation."),
                problems(fixture));
        fixture.takePictures("06-booking-emoji");
    }

    @Test
    void whatTheServerRefusesStandsBesideItsFieldAndNowhereElse() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.bookings.failures.add(SampleFailures.refusedFields(
                "INVALID_REQUEST",
                new ApiFailure.FieldError("/passengers/1/surname", "A surname like this is not known"),
                new ApiFailure.FieldError("/contact/email", "This address does not exist")));
        fixture.press("#pay");
        assertEquals(List.of("A surname like this is not known", "This address does not exist"), problems(fixture));
        assertFalse(fixture.shows(".failure-panel"), "not once more in a summary");
        assertTrue(fixture.isFocused("#traveller-2 #surname"));
        fixture.type("#traveller-2 #surname", "Haddad-Ali");
        assertEquals(List.of("This address does not exist"), problems(fixture));
    }

    @Test
    void aCardThatTheServerRefusesIsShownOnce() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.bookings.failures.add(SampleFailures.refused("CARD_INVALID"));
        fixture.press("#pay");
        assertEquals(1, problems(fixture).size());
        assertFalse(fixture.shows(".failure-panel"));
        assertTrue(fixture.isFocused("#cardNumber"));
    }

    private static List<String> problems(WindowFixture fixture) {
        return fixture.all(".field-problem").stream()
                .filter(WindowFixture::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isInView(WindowFixture fixture, String selector) {
        return fixture.callOnFx(() -> {
            Node node = fixture.scene().lookup(selector);
            Node pane = fixture.scene().lookup("#scroll");
            return pane.localToScene(pane.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds()));
        });
    }

    @Test
    void aDeclinedCardLosesNothing() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        fixture.press("#pay");
        assertEquals("The card was declined", fixture.text(".failure-what"));
        assertEquals("Maya Okafor", fixture.text("#cardHolder"));
        assertEquals("Booked as M4T9RA", fixture.text("#holdTitle"));
        assertTrue(fixture.isFocused("#cardNumber"), "what is left to do is to use another card");
        assertFalse(fixture.shows("#payLater"), "the seats are held already");
        fixture.takePictures("06-booking-declined");
        fixture.type("#cardNumber", "5555555555554444");
        fixture.press("#pay");
        assertTrue(fixture.bookings.calls.contains("pay M4T9RA"), fixture.bookings.calls.toString());
    }

    @Test
    void whatIsRequestedIsNamedWhileItRuns() {
        assertEquals(List.of("Booking seats, charging the card, issuing tickets …"), textsWhile("#pay"));
        assertEquals(List.of("Booking the seats without payment …"), textsWhile("#payLater"));
    }

    private List<String> textsWhile(String button) {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        List<String> texts = new ArrayList<>();
        fixture.runOnFx(() -> ((Label) fixture.scene().lookup("#checkingText"))
                .textProperty()
                .addListener((_, _, text) -> texts.add(text)));
        fixture.press(button);
        return texts;
    }

    @Test
    void afterADeclinedCardThePageSaysOnceThatTheSeatsAreHeld() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.bookings.failures.add(SampleFailures.refusedButBooked("PAYMENT_DECLINED", "M4T9RA"));
        fixture.press("#pay");
        assertEquals(
                List.of("The seats are held until the time limit. Names and contact can no longer be changed."),
                fixture.all(".label").stream()
                        .filter(WindowFixture::isVisible)
                        .map(node -> ((Label) node).getText())
                        .filter(text -> text.toLowerCase(Locale.UK).contains("held"))
                        .toList());
    }

    @Test
    void withoutAnAnswerItIsCheckedWhetherItWasBooked() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.bookings.failures.add(new ApiFailure.Unreachable(true));
        fixture.press("#pay");
        assertTrue(fixture.text("#checkingText").startsWith("No answer yet. We are checking whether it was booked"));
        assertFalse(fixture.shows("#pay"), "nothing else can be sent meanwhile");
        fixture.takePictures("06-booking-checking");
        fixture.passTime();
        assertEquals(new Screen.Trip("Q7XK2M", true), fixture.screen());
        assertEquals(
                fixture.bookings.keys.get(fixture.bookings.keys.size() - 2),
                fixture.bookings.keys.getLast(),
                "the same attempt");
    }

    @Test
    void anEndedHoldIsHeldAgainInOneStep() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fill(fixture);
        fixture.runOnFx(() -> fixture.clock.advance(Duration.ofMinutes(21)));
        fixture.passTime();
        assertEquals("The hold has expired", fixture.text("#holdTitle"));
        fixture.takePictures("06-booking-expired");
        fixture.press("#booking-hold-again");
        assertEquals("Seats held: 20:00 left", fixture.text("#holdTitle"));
        assertEquals("Noor", fixture.text("#traveller-2 #givenNames"), "nothing typed is lost");
    }

    @Test
    void soldOutSeatsLeadBackToTheFlights() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Results(SampleTravel.aReturnTrip()));
        fixture.bookings.failures.add(SampleFailures.refused("SOLD_OUT"));
        fixture.runOnFx(() -> fixture.desktop.navigator().show(aBooking));
        fixture.takePictures("06-booking-sold-out");
        fixture.press("#booking-otherFlights");
        assertEquals(new Screen.Results(SampleTravel.aReturnTrip()), fixture.screen());
    }

    @Test
    void seatsThatCannotBeHeldArePaidAtOnce() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.failures.add(SampleFailures.refused("UNPAID_SEATS_LIMIT"));
        fixture.at(aBooking);
        fill(fixture);
        assertEquals("Too many seats are held unpaid", fixture.text("#holdTitle"));
        fixture.takePictures("06-booking-pay-at-once");
        fixture.press("#pay");
        assertEquals(new Screen.Trip("Q7XK2M", true), fixture.screen());
    }

    @Test
    void thePriceExplainsItself() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fixture.press("#taxes");
        assertTrue(fixture.shows(".explain-panel"));
        fixture.takePictures("06-booking-taxes");
        fixture.press("#why-price");
        fixture.takePictures("06-booking-why-price");
        assertEquals(2, fixture.all(".explain-part").size(), "one group for each journey");
        assertEquals(fixture.text("#total"), fixture.text(".explain-total .mono"));
        fixture.press("#fare-rules");
        fixture.takePictures("06-booking-fare-rules");
        assertTrue(fixture.shows(".explain-panel"));
    }

    @Test
    void theExpiryIsWrittenAsOnTheCard() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fixture.type("#cardExpires", "1231");
        fixture.focus("#cardCode");
        assertEquals("12 / 31", fixture.text("#cardExpires"));
        fixture.type("#cardExpires", "soon");
        fixture.focus("#cardCode");
        assertEquals("soon", fixture.text("#cardExpires"));
    }

    static void fill(WindowFixture fixture) {
        fill(fixture, 1, "Maya", "Okafor", "02 Mar 1988");
        fill(fixture, 2, "Noor", "Haddad", "14.9.1990");
        fill(fixture, 3, "Zoë", "Okafor", "2019-05-12");
        fixture.runOnFx(() -> {
            BookingViewModel model = fixture.model(BookingViewModel.class);
            model.travellers().get(0).titleProperty().set("MS");
            model.travellers().get(1).titleProperty().set("MS");
            model.travellers().get(2).titleProperty().set("MISS");
        });
        fixture.type("#email", "maya@example.org");
        fixture.type("#cardNumber", "4242424242424242");
        fixture.type("#cardExpires", "12 / 29");
        fixture.type("#cardCode", "123");
        fixture.type("#cardHolder", "Maya Okafor");
    }

    private static void fill(WindowFixture fixture, int traveller, String givenNames, String surname, String born) {
        String row = "#traveller-" + traveller + " ";
        fixture.type(row + "#givenNames", givenNames);
        fixture.type(row + "#surname", surname);
        fixture.type(row + "#dateOfBirth", born);
        fixture.focus(row + "#surname");
    }
}
