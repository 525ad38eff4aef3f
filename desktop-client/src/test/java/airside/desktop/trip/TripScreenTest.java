package airside.desktop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.BookingState;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TripScreenTest {
    @Test
    void aTicketedTripShowsJourneysTicketsAndDocuments() {
        Studio studio = Studio.open().at(new Screen.Trip("Q7XK2M", true));
        assertEquals("You're going to New York", studio.text("#title"));
        assertEquals("Booked and ticketed today at 10:24.", studio.text("#about"));
        assertEquals("Q7XK2M", studio.text("#locator"));
        assertTrue(studio.shows("#itinerary"));
        assertFalse(studio.shows("#cancel"), "what cannot be done is not shown");
        assertEquals(5, studio.all(".history-line").size());
        studio.take("07-trip");
    }

    @Test
    void whatCanBeDoneIsAListOfEvenLines() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        studio.all(".action-row")
                .forEach(row -> assertTrue(row.getLayoutBounds().getHeight() < 60, row + " is too high"));
    }

    @Test
    void theItineraryIsCopiedAsText() {
        Studio studio = Studio.open().at(new Screen.Trip("Q7XK2M", false));
        studio.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String text = studio.sees(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(text.contains("Fri 18 December 2026  BA 117  08:30 LHR GMT – 11:05 JFK EST (7 h 35)"), text);
        assertTrue(studio.shows(".toast"));
    }

    @Test
    void aHeldTripIsPaid() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        assertEquals("Seats are held. Pay by Mon 23 Nov, 18:00, or they go back by themselves.", studio.text("#about"));
        studio.take("07-trip-held");
        assertEquals("HELD · 1 d 7 h", studio.text("#held"));
        assertTrue(studio.isFocused("#cardNumber"), "what is left to do is to pay");
        studio.type("#cardNumber", "4242424242424242");
        studio.type("#cardExpires", "12/29");
        studio.type("#cardCode", "123");
        studio.type("#cardHolder", "Maya Okafor");
        studio.take("07-trip-paying");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("Booked and ticketed today at 10:24.", studio.text("#about"));
    }

    @Test
    void escapeLeavesTheCardAsTyped() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        studio.type("#cardHolder", "Maya Okafor");
        studio.push(KeyCode.ESCAPE);
        assertEquals("Maya Okafor", studio.text("#cardHolder"));
        assertTrue(studio.shows("#pay"));
    }

    @Test
    void anInfantIsShownWithTheAdultWhoCarriesIt() {
        Studio studio = Studio.open();
        studio.bookings.bookings.put("Q7XK2M", SampleBookings.withInfant());
        studio.at(new Screen.Trip("Q7XK2M", false));
        assertTrue(studio.all(".passenger-given").stream()
                .anyMatch(node -> ((Label) node).getText().equals("Bim Okafor · on the lap of Maya Okafor")));
        studio.take("07-trip-infant");
    }

    @Test
    void cancellingAsksOnceInWords() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        studio.press("#cancel");
        studio.take("07-trip-cancel");
        studio.push(KeyCode.ESCAPE);
        assertFalse(studio.shows("#confirmCancel"));
        studio.press("#cancel");
        studio.press("#confirmCancel");
        assertEquals("Cancelled; the seats went back and nothing was charged.", studio.text("#about"));
        studio.take("07-trip-cancelled");
    }

    @Test
    void aTripOfAnotherAccountCanOnlyBeLookedAt() {
        Studio studio = Studio.open().at(new Screen.FoundTrip(SampleBookings.held()));
        assertEquals("M4T9RA", studio.text("#locator"));
        assertFalse(studio.shows("#pay"));
        assertFalse(studio.shows("#itinerary"));
        assertTrue(studio.shows("#masked"), "and says that personal data is hidden");
        studio.take("07-trip-masked");
    }

    @Test
    void whatIsUnderwayIsLookedAtAgain() {
        Studio studio = Studio.open();
        studio.bookings.bookings.put("M4T9RA", SampleBookings.in(BookingState.CONFIRMED));
        studio.at(new Screen.Trip("M4T9RA", true));
        assertEquals("Paid. Tickets are being issued …", studio.text("#about"));
        studio.does(() -> studio.bookings.bookings.put("M4T9RA", SampleBookings.ticketed()));
        studio.passTime();
        assertEquals("You're going to New York", studio.text("#title"));
    }

    @Test
    void withoutTheServerTheTripStaysReadableAndSaysWhatWaits() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        assertFalse(studio.shows("#asOf"));
        studio.does(() -> {
            studio.server.isGone = true;
            studio.desktop.connectivity().tryNow();
        });
        assertEquals(
                "As of 10:20. The server does not answer: paying, cancelling and its documents wait until it does.",
                studio.text("#asOf"));
        assertTrue(studio.isDisabled("#pay"));
        assertTrue(studio.isDisabled("#cancel"));
        studio.take("07-trip-offline");
        studio.does(() -> {
            studio.server.isGone = false;
            studio.desktop.connectivity().tryNow();
        });
        assertFalse(studio.shows("#asOf"));
        assertFalse(studio.isDisabled("#pay"));
    }

    @Test
    void documentsFromTheServerWaitForIt() {
        Studio studio = Studio.open();
        studio.bookings.isUnreachable = true;
        studio.bookings.kept.put(SampleBookings.ticketed());
        studio.at(new Screen.Trip("Q7XK2M", false));
        assertTrue(studio.isDisabled("#itinerary"));
        assertTrue(studio.isDisabled("#calendar"));
        assertFalse(studio.isDisabled("#copyText"));
    }
}
