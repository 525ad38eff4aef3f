package airside.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.PassengerCounts;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class HomeScreenTest {
    @Test
    void greetsAndShowsTheNextTrip() {
        Studio studio = Studio.open().at(new Screen.Home());
        assertEquals("Where to, Maya?", studio.text("#greeting"));
        assertEquals("Your next trip leaves in 26 days.", studio.text("#subtitle"));
        assertEquals("Q7XK2M", studio.text("#nextTrip #locator"));
        studio.press("#openNextTrip");
        assertEquals(new Screen.Trip("Q7XK2M", false), studio.screen());
    }

    @Test
    void searchesWithTheKeyboardAlone() {
        Studio studio = Studio.open().at(new Screen.Home());
        assertEquals("London", studio.text("#origin .search-value"), "starts from the home airport");
        studio.robot.write("new yo");
        studio.passTime();
        studio.push(KeyCode.DOWN);
        studio.take("03-home-suggestions");
        studio.push(KeyCode.ENTER);
        assertEquals("New York", studio.text("#destination .search-value"));
        studio.take("03-home");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        Screen.Results results = assertInstanceOf(Screen.Results.class, studio.screen());
        assertEquals(SampleTravel.JFK, results.criteria().destination());
    }

    @Test
    void theButtonThatSwapsThePlacesCoversNoWord() {
        Studio studio = Studio.open().at(new Screen.Home());
        for (double width : new double[] {1024, 1440}) {
            List<String> covered = studio.seesAt(width, 900, () -> {
                Bounds swap = inScene(studio.scene().lookup("#swap"));
                return studio.scene().getRoot().lookupAll("#destination .text").stream()
                        .filter(Text.class::isInstance)
                        .filter(word -> swap.intersects(inScene(word)))
                        .map(word -> ((Text) word).getText())
                        .toList();
            });
            assertEquals(List.of(), covered, "at " + width);
        }
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theCalendarIsWalkedWithArrowKeys() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.press("#depart");
        assertTrue(studio.isFocused("#day-2026-12-13"), "the day chosen has the focus");
        studio.push(KeyCode.RIGHT);
        studio.push(KeyCode.DOWN);
        studio.take("03-home-calendar");
        studio.push(KeyCode.ENTER);
        assertFalse(studio.shows(".calendar"));
        assertEquals(LocalDate.of(2026, 12, 21), departure(studio));
    }

    @Test
    void escapeClosesWhatIsOpenAndLeavesTheRest() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.press("#travellers");
        assertTrue(studio.shows(".travellers-panel"));
        studio.push(KeyCode.ESCAPE);
        assertFalse(studio.shows(".travellers-panel"));
        assertInstanceOf(Screen.Home.class, studio.screen());
    }

    @Test
    void anInfantNeedsAnAdultOfItsOwn() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.press("#travellers");
        studio.press("#more-INF");
        assertTrue(studio.isDisabled("#more-INF"), "one adult, one infant");
        assertTrue(studio.isDisabled("#fewer-ADT"), "somebody must hold the infant");
        studio.press("#more-CHD");
        studio.take("03-home-travellers");
        studio.press("#travellers-done");
        assertEquals(new PassengerCounts(1, 1, 1), passengers(studio));
    }

    @Test
    void whatIsMissingIsPointedAt() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.press("#search");
        assertEquals("Choose where to go.", studio.text("#problem"));
        assertTrue(studio.isFocused("#destination .search-value"));
    }

    @Test
    void withoutTripsItSaysWhatWouldBeHere() {
        Studio studio = Studio.open();
        studio.bookings.upcoming = SampleBookings.noBookings();
        studio.at(new Screen.Home());
        assertTrue(studio.shows("#nextTripNone"));
        studio.take("03-home-first-time");
    }

    @Test
    void aFailureStaysWithSomethingToDo() {
        Studio studio = Studio.open();
        studio.bookings.failures.add(SampleFailures.refused("DATABASE_UNAVAILABLE"));
        studio.at(new Screen.Home());
        assertEquals("The server has lost its database", studio.text("#nextTripUnknown .failure-what"));
        studio.press("#nextTripUnknown .button.failure-act");
        assertTrue(studio.shows("#nextTrip"));
    }

    @Test
    void whereTheSessionHasEndedOneSignsInAgain() {
        Studio studio = Studio.open();
        studio.bookings.failures.add(new ApiFailure.SignInNeeded());
        studio.at(new Screen.Home());
        studio.press("#nextTripUnknown .button.failure-act");
        assertEquals(new Screen.SignIn(), studio.screen());
    }

    private static LocalDate departure(Studio studio) {
        return studio.model(HomeViewModel.class).form().departureDateProperty().get();
    }

    private static PassengerCounts passengers(Studio studio) {
        return studio.model(HomeViewModel.class).form().passengersProperty().get();
    }

    @Test
    void theNextTripStaysReadableWithoutTheServer() {
        Studio studio = Studio.open();
        studio.server.isGone = true;
        studio.bookings.isUnreachable = true;
        studio.bookings.kept.put(BookingList.View.UPCOMING, SampleBookings.upcoming());
        studio.at(new Screen.Home());
        assertEquals("as of 09:42", studio.text("#nextTripAsOf"));
        assertTrue(studio.shows("#openNextTrip"));
        studio.take("03-home-offline");
    }
}
