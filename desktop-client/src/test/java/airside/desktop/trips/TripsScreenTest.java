package airside.desktop.trips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.Studio;
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
        Studio studio = Studio.open().at(new Screen.Trips());
        assertEquals("Upcoming 3", studio.text("#upcoming"));
        studio.take("08-trips");
        studio.focus("#open-Q7XK2M");
        studio.push(KeyCode.SPACE);
        assertEquals(new Screen.Trip("Q7XK2M", false), studio.screen());
    }

    @Test
    void anEmptyViewSaysWhatItIsFor() {
        Studio studio = Studio.open().at(new Screen.Trips());
        studio.press("#cancelled");
        assertEquals("No cancelled trips", studio.text(".empty-title"));
        studio.take("08-trips-empty");
    }

    @Test
    void whatWasReadStaysReadableWhileTheServerIsAway() {
        Studio studio = Studio.open().at(new Screen.Trips());
        studio.does(() -> {
            studio.bookings.failures.add(new ApiFailure.Unreachable(false));
            studio.server.isGone = true;
            studio.desktop.connectivity().tryNow();
            studio.model(TripsViewModel.class).read();
        });
        assertEquals("as of 10:20", studio.text("#asOf"));
        assertTrue(studio.shows("#offlineBanner"));
        assertTrue(studio.shows("#open-Q7XK2M"));
        studio.take("08-trips-offline");
    }

    @Test
    void aBookingIsFoundByReferenceAndSurname() {
        Studio studio = Studio.open().at(new Screen.Trips());
        studio.bookings.failures.add(SampleFailures.refused("NOT_FOUND"));
        studio.type("#locator", "q7xk2m");
        studio.type("#surname", "Okafor");
        studio.press("#find");
        assertEquals("No booking has this reference and surname. Check both.", studio.text("#notFound .failure-what"));
        studio.press("#find");
        assertEquals("retrieve Q7XK2M Okafor", studio.bookings.calls.getLast());
        assertTrue(studio.screen() instanceof Screen.FoundTrip);
    }

    @Test
    void aRowNamesTheTravellersAndAHoldCountsDown() {
        Studio studio = Studio.open().at(new Screen.Trips());
        assertEquals("HELD · 6:12:00", studio.text(".held-chip"));
        studio.does(() -> studio.clock.advance(Duration.ofSeconds(61)));
        studio.passTime();
        assertEquals("HELD · 6:10:59", studio.text(".held-chip"));
        List<String> names = studio.all(".trip-who .label").stream()
                .map(node -> node.getAccessibleText() == null ? ((Label) node).getText() : node.getAccessibleText())
                .toList();
        assertTrue(names.contains("Maya Okafor, Noor Haddad, Zoë Okafor"), names.toString());
        studio.press("#open-M4T9RA");
        assertTrue(studio.isFocused("#cardNumber"));
    }
}
