package airside.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleBookings;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
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
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        assertEquals("Where to, Maya?", fixture.text("#greeting"));
        assertEquals("Your next trip starts in 26 days.", fixture.text("#subtitle"));
        assertEquals("Q7XK2M", fixture.text("#nextTrip #locator"));
        fixture.press("#openNextTrip");
        assertEquals(new Screen.Trip("Q7XK2M", false), fixture.screen());
    }

    @Test
    void searchesWithTheKeyboardAlone() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        assertEquals("London", fixture.text("#origin .search-value"), "starts from the home airport");
        fixture.robot.write("new yo");
        fixture.passTime();
        fixture.push(KeyCode.DOWN);
        fixture.takePictures("03-home-suggestions");
        fixture.push(KeyCode.ENTER);
        assertEquals("New York", fixture.text("#destination .search-value"));
        fixture.takePictures("03-home");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        Screen.Results results = assertInstanceOf(Screen.Results.class, fixture.screen());
        assertEquals(SampleTravel.JFK, results.criteria().destination());
    }

    @Test
    void theButtonThatSwapsThePlacesCoversNoWord() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        for (double width : new double[] {1024, 1440}) {
            List<String> covered = fixture.callAtSize(width, 900, () -> {
                Bounds swap = inScene(fixture.scene().lookup("#swap"));
                return fixture.scene().getRoot().lookupAll("#destination .text").stream()
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
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.press("#depart");
        assertTrue(fixture.isFocused("#day-2026-12-13"), "the day chosen has the focus");
        fixture.push(KeyCode.RIGHT);
        fixture.push(KeyCode.DOWN);
        fixture.takePictures("03-home-calendar");
        fixture.push(KeyCode.ENTER);
        assertFalse(fixture.shows(".calendar"));
        assertEquals(LocalDate.of(2026, 12, 21), departure(fixture));
    }

    @Test
    void escapeClosesWhatIsOpenAndLeavesTheRest() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.press("#travellers");
        assertTrue(fixture.shows(".travellers-panel"));
        fixture.push(KeyCode.ESCAPE);
        assertFalse(fixture.shows(".travellers-panel"));
        assertInstanceOf(Screen.Home.class, fixture.screen());
    }

    @Test
    void anInfantNeedsAnAdultOfItsOwn() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.press("#travellers");
        fixture.press("#more-INF");
        assertTrue(fixture.isDisabled("#more-INF"), "one adult, one infant");
        assertTrue(fixture.isDisabled("#fewer-ADT"), "an adult must hold the infant");
        fixture.press("#more-CHD");
        fixture.takePictures("03-home-travellers");
        fixture.press("#travellers-done");
        assertEquals(new PassengerCounts(1, 1, 1), passengers(fixture));
    }

    @Test
    void whatIsMissingIsPointedAt() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.press("#search");
        assertEquals("Choose a destination.", fixture.text("#problem"));
        assertTrue(fixture.isFocused("#destination .search-value"));
    }

    @Test
    void withoutTripsItSaysWhatWouldBeHere() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.upcoming = SampleBookings.noBookings();
        fixture.at(new Screen.Home());
        assertTrue(fixture.shows("#nextTripNone"));
        fixture.takePictures("03-home-first-time");
    }

    @Test
    void aFailureStaysWithSomethingToDo() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.failures.add(SampleFailures.refused("DATABASE_UNAVAILABLE"));
        fixture.at(new Screen.Home());
        assertEquals("The server cannot reach its database", fixture.text("#nextTripUnknown .failure-what"));
        fixture.press("#nextTripUnknown .button.failure-act");
        assertTrue(fixture.shows("#nextTrip"));
    }

    @Test
    void whereTheSessionHasEndedOneSignsInAgain() {
        WindowFixture fixture = WindowFixture.open();
        fixture.bookings.failures.add(new ApiFailure.SignInNeeded());
        fixture.at(new Screen.Home());
        fixture.press("#nextTripUnknown .button.failure-act");
        assertEquals(new Screen.SignIn(), fixture.screen());
    }

    private static LocalDate departure(WindowFixture fixture) {
        return fixture.model(HomeViewModel.class).form().departureDateProperty().get();
    }

    private static PassengerCounts passengers(WindowFixture fixture) {
        return fixture.model(HomeViewModel.class).form().passengersProperty().get();
    }

    @Test
    void theNextTripStaysReadableWithoutTheServer() {
        WindowFixture fixture = WindowFixture.open();
        fixture.server.isGone = true;
        fixture.bookings.isUnreachable = true;
        fixture.bookings.kept.put(BookingList.View.UPCOMING, SampleBookings.upcoming());
        fixture.at(new Screen.Home());
        assertEquals("as of 09:42", fixture.text("#nextTripAsOf"));
        assertTrue(fixture.shows("#openNextTrip"));
        fixture.takePictures("03-home-offline");
    }
}
