package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.booking.BookingViewModel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.PassengerCounts;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// From the first look at the sign-in screen to a ticketed trip, and out again, in one window.
class FirstBookingJourneyTest {
    private final WindowFixture fixture = WindowFixture.open();

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
        fixture.press("#createAccount");
        fixture.type("#givenNames", "Maya");
        fixture.type("#surname", "Okafor");
        fixture.type("#email", "maya@example.org");
        fixture.type("#username", "maya.o");
        fixture.type("#password", "a long walk to gate B42");
        fixture.takePictures("journey-1-register");
        fixture.push(KeyCode.ENTER);
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    private void searches() {
        choosePlace("#origin", "LHR");
        choosePlace("#destination", "JFK");
        fixture.press("#travellers");
        fixture.press("#more-ADT");
        fixture.press("#more-CHD");
        fixture.press("#travellers-done");
        fixture.takePictures("journey-2-home");
        fixture.press("#search");
        Screen.Results results = assertInstanceOf(Screen.Results.class, fixture.screen());
        assertEquals(new PassengerCounts(2, 1, 0), results.criteria().passengers());
        assertTrue(results.criteria().isReturn());
    }

    private void choosePlace(String field, String code) {
        fixture.type(field + " .search-value", code);
        fixture.passTime();
        fixture.press("#suggestion-" + code);
    }

    private void choosesFlights() {
        fixture.press("#price-BA117-CLASSIC");
        fixture.takePictures("journey-3-outbound");
        fixture.press("#goOn");
        fixture.press("#price-BA178-CLASSIC");
        fixture.takePictures("journey-4-return");
        fixture.press("#goOn");
        Screen.Booking booking = assertInstanceOf(Screen.Booking.class, fixture.screen());
        assertEquals(2, booking.chosen().size());
    }

    private void books() {
        fillTraveller(1, "Maya", "Okafor", "02 Mar 1988", "MS");
        fillTraveller(2, "Noor", "Haddad", "14 Sep 1990", "MS");
        fillTraveller(3, "Zoë", "Okafor", "12 May 2019", "MISS");
        fixture.type("#email", "maya@example.org");
        fixture.type("#cardNumber", "4242424242424242");
        fixture.type("#cardExpires", "12 / 29");
        fixture.type("#cardCode", "123");
        fixture.type("#cardHolder", "Maya Okafor");
        fixture.takePictures("journey-5-booking");
        fixture.press("#pay");
        assertEquals(new Screen.Trip("Q7XK2M", true), fixture.screen());
        assertEquals(3, fixture.bookings.requests.getLast().travellers().size(), "everybody who was typed in travels");
        fixture.takePictures("journey-6-trip");
    }

    private void fillTraveller(int number, String givenNames, String surname, String born, String title) {
        String row = "#traveller-" + number + " ";
        fixture.type(row + "#givenNames", givenNames);
        fixture.type(row + "#surname", surname);
        fixture.type(row + "#dateOfBirth", born);
        fixture.runOnFx(() -> fixture.model(BookingViewModel.class)
                .travellers()
                .get(number - 1)
                .titleProperty()
                .set(title));
    }

    private void findsTheTrip() {
        fixture.press("#railTrips");
        assertTrue(fixture.shows("#open-Q7XK2M"));
        fixture.takePictures("journey-7-trips");
        fixture.press("#open-Q7XK2M");
        assertEquals(new Screen.Trip("Q7XK2M", false), fixture.screen());
    }

    private void changesTheProfile() {
        fixture.press("#railProfile");
        fixture.type("#phone", "+44 7700 900456");
        fixture.press("#save");
        assertEquals(Optional.of("+44 7700 900456"), fixture.auth.profile.phone());
        fixture.takePictures("journey-8-profile");
    }

    private void signsOut() {
        fixture.press("#signOut");
        assertInstanceOf(Screen.SignIn.class, fixture.screen());
        assertTrue(fixture.auth.isSignedOut);
        assertFalse(fixture.shows("#railTrips"), "nothing of the traveller is left in the window");
        assertFalse(fixture.shows(".toast"), "nor what was told");
        fixture.takePictures("journey-9-signed-out");
    }
}
