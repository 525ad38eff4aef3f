package airside.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class WindowTest {
    @Test
    void aMaximisedWindowKeepsItsSizeWhenTheLanguageChanges() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.runOnFx(() -> fixture.stage().setMaximized(true));
        fixture.switchLanguage(Messages.in(Locale.GERMANY));
        fixture.runOnFx(() -> {});
        assertEquals("Reisen", fixture.text("#railTrips"));
        assertEquals(
                fixture.stage().getWidth(),
                fixture.callOnFx(() -> fixture.scene().getWidth()));
        assertEquals(
                fixture.callOnFx(() -> fixture.scene().getWidth()),
                fixture.callOnFx(
                        () -> fixture.scene().getRoot().getLayoutBounds().getWidth()));
        fixture.runOnFx(() -> fixture.stage().setMaximized(false));
    }

    @Test
    void onlyTheWindowThatIsSeenHearsKeys() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.switchLanguage(Messages.in(Locale.GERMANY));
        boolean wasDark = fixture.desktop.theme().isDark();
        fixture.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertNotEquals(wasDark, fixture.desktop.theme().isDark(), "a second listener would turn it back");
    }

    private final Screen aBooking = new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn());

    @Test
    void enteredDataStaysAfterAnotherScreenWasShown() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fixture.type("#traveller-1 #surname", "Okafor");
        fixture.press("#railTrips");
        assertInstanceOf(Screen.Trips.class, fixture.screen());
        fixture.press("#railSearch");
        assertEquals("Okafor", fixture.text("#traveller-1 #surname"));
        assertFalse(fixture.bookings.calls.contains("release"), "the seats stay held");
    }

    @Test
    void seatsOfAScreenThatCannotBeReopenedAreReleased() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fixture.runOnFx(() -> fixture.desktop.navigator().startFrom(new Screen.Home()));
        assertTrue(fixture.bookings.calls.contains("release"));
    }

    @Test
    void escapeLeavesWhatWasTypedAloneAndAltLeftGoesBack() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Results(SampleTravel.aReturnTrip()));
        fixture.runOnFx(() -> fixture.desktop.navigator().show(aBooking));
        fixture.type("#traveller-1 #surname", "Okafor");
        fixture.press("#taxes");
        fixture.push(KeyCode.ESCAPE);
        assertFalse(fixture.shows(".explain-panel"), "what floats is closed");
        fixture.push(KeyCode.ESCAPE);
        fixture.push(KeyCode.ESCAPE);
        assertEquals(aBooking, fixture.screen());
        assertEquals("Okafor", fixture.text("#traveller-1 #surname"));
        fixture.push(KeyCode.ALT, KeyCode.LEFT);
        assertInstanceOf(Screen.Results.class, fixture.screen());
        fixture.runOnFx(() -> fixture.desktop.navigator().show(aBooking));
        assertEquals("Okafor", fixture.text("#traveller-1 #surname"), "and going back loses nothing either");
        fixture.press("#goBack");
        assertInstanceOf(Screen.Results.class, fixture.screen());
    }

    @Test
    void noScreenIsLeftByEscape() {
        for (Screen screen :
                List.of(new Screen.Register(), aBooking, new Screen.Trip("M4T9RA", false), new Screen.Profile())) {
            WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
            fixture.runOnFx(() -> fixture.desktop.navigator().show(screen));
            fixture.push(KeyCode.ESCAPE);
            assertEquals(screen, fixture.screen());
        }
    }

    @Test
    void aBookingThatWasNotFinishedIsOfferedAfterTheNextStart() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fixture.type("#traveller-1 #givenNames", "Maya");
        fixture.type("#traveller-1 #surname", "Okafor");
        fixture.type("#traveller-1 #dateOfBirth", "2 mar 88");
        fixture.focus("#traveller-2 #surname");
        fixture.restart().at(new Screen.Home());
        assertEquals("Resume booking LHR–JFK", fixture.text("#resume .strong"));
        assertTrue(fixture.text("#resume .muted").startsWith("1 of 3 travellers entered · 18–27 Dec 2026"));
        assertTrue(fixture.shows(".toast"), "a word is said of it");
        fixture.takePictures("03-home-resume");
        fixture.press("#resume .resume-continue");
        assertEquals("Okafor", fixture.text("#traveller-1 #surname"));
        fixture.runOnFx(() -> fixture.desktop.navigator().startFrom(new Screen.Home()));
        fixture.press("#resume .resume-discard");
        assertFalse(fixture.shows("#resume .resume-continue"));
        fixture.takePictures("03-home-discarded");
        fixture.press("#resume .resume-undo");
        assertTrue(fixture.shows("#resume .resume-continue"));
    }

    @Test
    void anotherLanguageLosesNothingTyped() {
        WindowFixture fixture = WindowFixture.open().at(aBooking);
        fixture.type("#traveller-1 #surname", "Okafor");
        fixture.type("#traveller-1 #dateOfBirth", "02 Mar 1988");
        fixture.switchLanguage(Locale.GERMANY);
        assertEquals("Okafor", fixture.text("#traveller-1 #surname"));
        assertEquals("2. März 1988", fixture.text("#traveller-1 #dateOfBirth"));
    }

    @Test
    void theStatusBarShowsTheStateOfTheServer() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        assertEquals("Connected · localhost:8080 · 4 ms", fixture.text("#connection"));
        assertEquals("London 10:20 · UTC 10:20", fixture.text("#clocks"));
        fixture.runOnFx(() -> {
            fixture.server.isGone = true;
            fixture.desktop.connectivity().tryNow();
        });
        assertEquals("No answer from localhost:8080", fixture.text("#connection"));
        assertTrue(fixture.shows("#offlineBanner"));
        fixture.runOnFx(() -> fixture.server.isGone = false);
        fixture.press("#tryNow");
        assertFalse(fixture.shows("#offlineBanner"));
    }

    @Test
    void theKeysAreListedOnF1() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.push(KeyCode.F1);
        assertTrue(fixture.shows(".key-map"));
        fixture.takePictures("11-keys");
        fixture.push(KeyCode.ESCAPE);
        assertFalse(fixture.shows(".key-map"));
    }

    @Test
    void everyScreenFitsASmallWindow() {
        WindowFixture fixture = WindowFixture.open(Messages.in(Locale.UK), 1024, 700);
        fixture.takePictures("20-small-signin");
        fixture.at(new Screen.Home());
        fixture.takePictures("20-small-home");
        fixture.at(new Screen.Results(SampleTravel.aReturnTrip()));
        fixture.press("#price-BA117-CLASSIC");
        fixture.takePictures("20-small-results");
        fixture.at(aBooking);
        fixture.takePictures("20-small-booking");
        fixture.at(new Screen.Trip("Q7XK2M", true));
        fixture.takePictures("20-small-trip");
        fixture.at(new Screen.Trips());
        fixture.takePictures("20-small-trips");
        fixture.at(new Screen.Profile());
        fixture.takePictures("20-small-profile");
        assertEquals(1024, fixture.callOnFx(() -> fixture.scene().getWidth()));
    }
}
