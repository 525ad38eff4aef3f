package airside.desktop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.BookingState;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TripScreenTest {
    @Test
    void aTicketedTripShowsJourneysTicketsAndDocuments() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("Q7XK2M", true));
        assertEquals("You're going to New York", fixture.text("#title"));
        assertEquals("Booked and ticketed today at 10:24.", fixture.text("#about"));
        assertEquals("Q7XK2M", fixture.text("#locator"));
        assertTrue(fixture.shows("#itinerary"));
        assertFalse(fixture.shows("#cancel"), "what cannot be done is not shown");
        assertEquals(5, fixture.all(".history-line").size());
        fixture.takePictures("07-trip");
    }

    @Test
    void whatCanBeDoneIsAListOfEvenLines() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        fixture.all(".action-row")
                .forEach(row -> assertTrue(row.getLayoutBounds().getHeight() < 60, row + " is too high"));
    }

    @Test
    void theItineraryIsCopiedAsText() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("Q7XK2M", false));
        fixture.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String text = fixture.callOnFx(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.contains("Fri 18 December 2026  BA 117  08:30 LHR GMT – 11:05 JFK EST (7 h 35)"), text);
        assertTrue(fixture.shows(".toast"));
    }

    @Test
    void aHeldTripIsPaid() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        assertEquals("Seats are held. Pay by Mon 23 Nov, 18:00; after that they are released.", fixture.text("#about"));
        fixture.takePictures("07-trip-held");
        assertEquals("HELD · 1 d 7 h", fixture.text("#held"));
        assertTrue(fixture.isFocused("#cardNumber"), "what is left to do is to pay");
        fixture.type("#cardNumber", "4242424242424242");
        fixture.type("#cardExpires", "12/29");
        fixture.type("#cardCode", "123");
        fixture.type("#cardHolder", "Maya Okafor");
        fixture.takePictures("07-trip-paying");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("Booked and ticketed today at 10:24.", fixture.text("#about"));
    }

    @Test
    void escapeLeavesTheCardAsTyped() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        fixture.type("#cardHolder", "Maya Okafor");
        fixture.push(KeyCode.ESCAPE);
        assertEquals("Maya Okafor", fixture.text("#cardHolder"));
        assertTrue(fixture.shows("#pay"));
    }

    @Test
    void anInfantIsShownWithTheAdultWhoCarriesIt() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.bookings.put("Q7XK2M", SampleBookings.withInfant());
        fixture.at(new Screen.Trip("Q7XK2M", false));
        assertTrue(fixture.all(".passenger-given").stream()
                .anyMatch(node -> ((Label) node).getText().equals("Bim Okafor · on the lap of Maya Okafor")));
        fixture.takePictures("07-trip-infant");
    }

    @Test
    void cancellingAsksOnceInWords() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        fixture.press("#cancel");
        fixture.takePictures("07-trip-cancel");
        fixture.push(KeyCode.ESCAPE);
        assertFalse(fixture.shows("#confirmCancel"));
        fixture.press("#cancel");
        fixture.press("#confirmCancel");
        assertEquals("Cancelled. The seats are released; nothing was charged.", fixture.text("#about"));
        fixture.takePictures("07-trip-cancelled");
    }

    @Test
    void aTripOfAnotherAccountCanOnlyBeLookedAt() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.FoundTrip(SampleBookings.held()));
        assertEquals("M4T9RA", fixture.text("#locator"));
        assertFalse(fixture.shows("#pay"));
        assertFalse(fixture.shows("#itinerary"));
        assertTrue(fixture.shows("#masked"), "and says that personal data is hidden");
        fixture.takePictures("07-trip-masked");
    }

    @Test
    void whatIsUnderwayIsLookedAtAgain() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.bookings.put("M4T9RA", SampleBookings.in(BookingState.CONFIRMED));
        fixture.at(new Screen.Trip("M4T9RA", true));
        assertEquals("Paid. Tickets are being issued …", fixture.text("#about"));
        fixture.runOnFx(() -> fixture.bookings.bookings.put("M4T9RA", SampleBookings.ticketed()));
        fixture.passTime();
        assertEquals("You're going to New York", fixture.text("#title"));
    }

    @Test
    void withoutTheServerTheTripStaysReadableAndSaysWhatWaits() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        assertFalse(fixture.shows("#asOf"));
        fixture.runOnFx(() -> {
            fixture.server.isGone = true;
            fixture.desktop.connectivity().tryNow();
        });
        assertEquals(
                "As of 10:20. The server does not answer; paying, cancelling and documents are possible when it"
                        + " answers again.",
                fixture.text("#asOf"));
        assertTrue(fixture.isDisabled("#pay"));
        assertTrue(fixture.isDisabled("#cancel"));
        fixture.takePictures("07-trip-offline");
        fixture.runOnFx(() -> {
            fixture.server.isGone = false;
            fixture.desktop.connectivity().tryNow();
        });
        assertFalse(fixture.shows("#asOf"));
        assertFalse(fixture.isDisabled("#pay"));
    }

    @Test
    void documentsFromTheServerWaitForIt() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(SampleBookings.ticketed());
        fixture.at(new Screen.Trip("Q7XK2M", false));
        assertTrue(fixture.isDisabled("#itinerary"));
        assertTrue(fixture.isDisabled("#calendar"));
        assertFalse(fixture.isDisabled("#copyText"));
    }
}
