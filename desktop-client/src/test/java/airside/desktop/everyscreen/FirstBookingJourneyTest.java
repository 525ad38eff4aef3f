package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.booking.BookingViewModel;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.PassengerCounts;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From the first look at the sign-in screen to a ticketed trip, and out again, in one window.
class FirstBookingJourneyTest {
    private final Studio studio = Studio.open();

    @Test
    void aTravellerBooksPaysAndFindsTheTripAgain() {
        registers();
        searches();
        choosesFlights();
        books();
        findsTheTrip();
        changesTheProfile();
        signsOut();
    }

    private void registers() {
        studio.press("#createAccount");
        studio.type("#givenNames", "Maya");
        studio.type("#surname", "Okafor");
        studio.type("#email", "maya@example.org");
        studio.type("#username", "maya.o");
        studio.type("#password", "a long walk to gate B42");
        studio.take("journey-1-register");
        studio.push(KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    private void searches() {
        choosePlace("#origin", "LHR");
        choosePlace("#destination", "JFK");
        studio.press("#travellers");
        studio.press("#more-ADT");
        studio.press("#more-CHD");
        studio.press("#travellers-done");
        studio.take("journey-2-home");
        studio.press("#search");
        Screen.Results results = assertInstanceOf(Screen.Results.class, studio.screen());
        assertEquals(new PassengerCounts(2, 1, 0), results.criteria().passengers());
        assertTrue(results.criteria().isReturn());
    }

    private void choosePlace(String field, String code) {
        studio.type(field + " .search-value", code);
        studio.passTime();
        studio.press("#suggestion-" + code);
    }

    private void choosesFlights() {
        studio.press("#price-BA117-CLASSIC");
        studio.take("journey-3-outbound");
        studio.press("#goOn");
        studio.press("#price-BA178-CLASSIC");
        studio.take("journey-4-return");
        studio.press("#goOn");
        Screen.Booking booking = assertInstanceOf(Screen.Booking.class, studio.screen());
        assertEquals(2, booking.chosen().size());
    }

    private void books() {
        fillTraveller(1, "Maya", "Okafor", "02 Mar 1988", "MS");
        fillTraveller(2, "Noor", "Haddad", "14 Sep 1990", "MS");
        fillTraveller(3, "Zoë", "Okafor", "12 May 2019", "MISS");
        studio.type("#email", "maya@example.org");
        studio.type("#cardNumber", "4242424242424242");
        studio.type("#cardExpires", "12 / 29");
        studio.type("#cardCode", "123");
        studio.type("#cardHolder", "Maya Okafor");
        studio.take("journey-5-booking");
        studio.press("#pay");
        assertEquals(new Screen.Trip("Q7XK2M", true), studio.screen());
        assertEquals(3, studio.bookings.requests.getLast().travellers().size(), "everybody who was typed in travels");
        studio.take("journey-6-trip");
    }

    private void fillTraveller(int number, String givenNames, String surname, String born, String title) {
        String row = "#traveller-" + number + " ";
        studio.type(row + "#givenNames", givenNames);
        studio.type(row + "#surname", surname);
        studio.type(row + "#dateOfBirth", born);
        studio.does(() -> studio.model(BookingViewModel.class)
                .travellers()
                .get(number - 1)
                .titleProperty()
                .set(title));
    }

    private void findsTheTrip() {
        studio.press("#railTrips");
        assertTrue(studio.shows("#open-Q7XK2M"));
        studio.take("journey-7-trips");
        studio.press("#open-Q7XK2M");
        assertEquals(new Screen.Trip("Q7XK2M", false), studio.screen());
    }

    private void changesTheProfile() {
        studio.press("#railProfile");
        studio.type("#phone", "+44 7700 900456");
        studio.press("#save");
        assertEquals(Optional.of("+44 7700 900456"), studio.auth.profile.phone());
        studio.take("journey-8-profile");
    }

    private void signsOut() {
        studio.press("#signOut");
        assertInstanceOf(Screen.SignIn.class, studio.screen());
        assertTrue(studio.auth.isSignedOut);
        assertFalse(studio.shows("#railTrips"), "nothing of the traveller is left in the window");
        assertFalse(studio.shows(".toast"), "nor what was told");
        studio.take("journey-9-signed-out");
    }
}
