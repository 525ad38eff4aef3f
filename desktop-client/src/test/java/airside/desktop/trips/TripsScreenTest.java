package airside.desktop.trips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TripsScreenTest {
    @Test
    void listsUpcomingTripsAndOpensOneByKeyboard() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        assertEquals("Upcoming 3", fixture.text("#upcoming"));
        fixture.takePictures("08-trips");
        fixture.focus("#open-Q7XK2M");
        fixture.push(KeyCode.SPACE);
        assertEquals(new Screen.Trip("Q7XK2M", false), fixture.screen());
    }

    @Test
    void anEmptyViewSaysWhatItIsFor() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        fixture.press("#cancelled");
        assertEquals("No cancelled trips", fixture.text(".empty-title"));
        fixture.takePictures("08-trips-empty");
    }

    @Test
    void whatWasReadStaysReadableWhileTheServerIsAway() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        fixture.runOnFx(() -> {
            fixture.bookings.failures.add(new ApiFailure.Unreachable(false));
            fixture.server.isGone = true;
            fixture.desktop.connectivity().tryNow();
            fixture.model(TripsViewModel.class).read();
        });
        assertEquals("as of 10:20", fixture.text("#asOf"));
        assertTrue(fixture.shows("#offlineBanner"));
        assertTrue(fixture.shows("#open-Q7XK2M"));
        fixture.takePictures("08-trips-offline");
    }

    @Test
    void aBookingIsFoundByReferenceAndSurname() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        fixture.bookings.failures.add(SampleFailures.refused("NOT_FOUND"));
        fixture.type("#locator", "q7xk2m");
        fixture.type("#surname", "Okafor");
        fixture.press("#find");
        assertEquals("No booking has this reference and surname. Check both.", fixture.text("#notFound .failure-what"));
        fixture.press("#find");
        assertEquals("retrieve Q7XK2M Okafor", fixture.bookings.calls.getLast());
        assertTrue(fixture.screen() instanceof Screen.FoundTrip);
    }

    @Test
    void aRowNamesTheTravellersAndAHoldCountsDown() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        assertEquals("HELD · 6:12:00", fixture.text(".held-chip"));
        fixture.runOnFx(() -> fixture.clock.advance(Duration.ofSeconds(61)));
        fixture.passTime();
        assertEquals("HELD · 6:10:59", fixture.text(".held-chip"));
        List<String> names = fixture.all(".trip-who .label").stream()
                .map(node -> node.getAccessibleText() == null ? ((Label) node).getText() : node.getAccessibleText())
                .toList();
        assertTrue(names.contains("Maya Okafor, Noor Haddad, Zoë Okafor"), names.toString());
        fixture.press("#open-M4T9RA");
        assertTrue(fixture.isFocused("#cardNumber"));
    }
}
