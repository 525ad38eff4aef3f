package airside.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void aMaximisedWindowKeepsItsSizeWhenTheLanguageChanges() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.does(() -> studio.stage().setMaximized(true));
        studio.speak(Messages.in(Locale.GERMANY));
        studio.does(() -> {});
        assertEquals("Reisen", studio.text("#railTrips"));
        assertEquals(studio.stage().getWidth(), studio.sees(() -> studio.scene().getWidth()));
        assertEquals(
                studio.sees(() -> studio.scene().getWidth()),
                studio.sees(() -> studio.scene().getRoot().getLayoutBounds().getWidth()));
        studio.does(() -> studio.stage().setMaximized(false));
    }

    @Test
    void onlyTheWindowThatIsSeenHearsKeys() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.speak(Messages.in(Locale.GERMANY));
        boolean wasDark = studio.desktop.theme().isDark();
        studio.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertNotEquals(wasDark, studio.desktop.theme().isDark(), "a second listener would turn it back");
    }

    private final Screen aBooking = new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn());

    @Test
    void whatWasTypedIsThereAfterLookingElsewhere() {
        Studio studio = Studio.open().at(aBooking);
        studio.type("#traveller-1 #surname", "Okafor");
        studio.press("#railTrips");
        assertInstanceOf(Screen.Trips.class, studio.screen());
        studio.press("#railSearch");
        assertEquals("Okafor", studio.text("#traveller-1 #surname"));
        assertFalse(studio.bookings.calls.contains("give back"), "the seats stay held");
    }

    @Test
    void seatsThatNobodyCanComeBackToAreGivenBack() {
        Studio studio = Studio.open().at(aBooking);
        studio.does(() -> studio.desktop.navigator().startFrom(new Screen.Home()));
        assertTrue(studio.bookings.calls.contains("give back"));
    }

    @Test
    void escapeLeavesWhatWasTypedAloneAndAltLeftGoesBack() {
        Studio studio = Studio.open().at(new Screen.Results(SampleTravel.aReturnTrip()));
        studio.does(() -> studio.desktop.navigator().show(aBooking));
        studio.type("#traveller-1 #surname", "Okafor");
        studio.press("#taxes");
        studio.push(KeyCode.ESCAPE);
        assertFalse(studio.shows(".explain-panel"), "what floats is closed");
        studio.push(KeyCode.ESCAPE);
        studio.push(KeyCode.ESCAPE);
        assertEquals(aBooking, studio.screen());
        assertEquals("Okafor", studio.text("#traveller-1 #surname"));
        studio.push(KeyCode.ALT, KeyCode.LEFT);
        assertInstanceOf(Screen.Results.class, studio.screen());
        studio.does(() -> studio.desktop.navigator().show(aBooking));
        assertEquals("Okafor", studio.text("#traveller-1 #surname"), "and going back loses nothing either");
        studio.press("#goBack");
        assertInstanceOf(Screen.Results.class, studio.screen());
    }

    @Test
    void noScreenIsLeftByEscape() {
        for (Screen screen :
                List.of(new Screen.Register(), aBooking, new Screen.Trip("M4T9RA", false), new Screen.Profile())) {
            Studio studio = Studio.open().at(new Screen.Home());
            studio.does(() -> studio.desktop.navigator().show(screen));
            studio.push(KeyCode.ESCAPE);
            assertEquals(screen, studio.screen());
        }
    }

    @Test
    void aBookingThatWasNotFinishedIsOfferedAfterTheNextStart() {
        Studio studio = Studio.open().at(aBooking);
        studio.type("#traveller-1 #givenNames", "Maya");
        studio.type("#traveller-1 #surname", "Okafor");
        studio.type("#traveller-1 #dateOfBirth", "2 mar 88");
        studio.focus("#traveller-2 #surname");
        studio.restart().at(new Screen.Home());
        assertEquals("Resume booking LHR–JFK", studio.text("#resume .strong"));
        assertTrue(studio.text("#resume .muted").startsWith("1 of 3 travellers entered · 18–27 Dec 2026"));
        assertTrue(studio.shows(".toast"), "a word is said of it");
        studio.take("03-home-resume");
        studio.press("#resume .resume-continue");
        assertEquals("Okafor", studio.text("#traveller-1 #surname"));
        studio.does(() -> studio.desktop.navigator().startFrom(new Screen.Home()));
        studio.press("#resume .resume-discard");
        assertFalse(studio.shows("#resume .resume-continue"));
        studio.take("03-home-discarded");
        studio.press("#resume .resume-undo");
        assertTrue(studio.shows("#resume .resume-continue"));
    }

    @Test
    void anotherLanguageLosesNothingTyped() {
        Studio studio = Studio.open().at(aBooking);
        studio.type("#traveller-1 #surname", "Okafor");
        studio.type("#traveller-1 #dateOfBirth", "02 Mar 1988");
        studio.speak(Locale.GERMANY);
        assertEquals("Okafor", studio.text("#traveller-1 #surname"));
        assertEquals("2. März 1988", studio.text("#traveller-1 #dateOfBirth"));
    }

    @Test
    void theStatusBarTellsOfTheServer() {
        Studio studio = Studio.open().at(new Screen.Home());
        assertEquals("Connected · localhost:8080 · 4 ms", studio.text("#connection"));
        assertEquals("London 10:20 · UTC 10:20", studio.text("#clocks"));
        studio.does(() -> {
            studio.server.isGone = true;
            studio.desktop.connectivity().tryNow();
        });
        assertEquals("No answer from localhost:8080", studio.text("#connection"));
        assertTrue(studio.shows("#offlineBanner"));
        studio.does(() -> studio.server.isGone = false);
        studio.press("#tryNow");
        assertFalse(studio.shows("#offlineBanner"));
    }

    @Test
    void theKeysAreListedOnF1() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.push(KeyCode.F1);
        assertTrue(studio.shows(".key-map"));
        studio.take("11-keys");
        studio.push(KeyCode.ESCAPE);
        assertFalse(studio.shows(".key-map"));
    }

    @Test
    void everyScreenFitsASmallWindow() {
        Studio studio = Studio.open(Messages.in(Locale.UK), 1024, 700);
        studio.take("20-small-signin");
        studio.at(new Screen.Home());
        studio.take("20-small-home");
        studio.at(new Screen.Results(SampleTravel.aReturnTrip()));
        studio.press("#price-BA117-CLASSIC");
        studio.take("20-small-results");
        studio.at(aBooking);
        studio.take("20-small-booking");
        studio.at(new Screen.Trip("Q7XK2M", true));
        studio.take("20-small-trip");
        studio.at(new Screen.Trips());
        studio.take("20-small-trips");
        studio.at(new Screen.Profile());
        studio.take("20-small-profile");
        assertEquals(1024, studio.sees(() -> studio.scene().getWidth()));
    }
}
