package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.controls.Focusables;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: the focus stays where the user left it or moves to the next step, so that the space bar never acts on
/// an unexpected control.
class FocusStaysTest {
    private static final Screen A_SEARCH = new Screen.Results(SampleTravel.aReturnTrip());

    @TestFactory
    Stream<DynamicTest> everyScreenBeginsWithTheFocusInIt() {
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    WindowFixture fixture = WindowFixture.open().at(screen.getValue());
                    assertOnScreen(fixture);
                    if (fixture.shows("#railSettings")) {
                        fixture.press("#railSettings");
                        assertOnScreen(fixture);
                        fixture.push(KeyCode.ESCAPE);
                        assertOnScreen(fixture);
                    }
                }));
    }

    @Test
    void aSearchEndsOnTheFirstResult() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.runOnFx(() -> fixture.desktop.navigator().show(A_SEARCH));
        assertTrue(fixture.isFocused("#open-" + firstFlight(fixture)));
    }

    @Test
    void resultsThatComeLaterGetTheFocus() {
        WindowFixture fixture = WindowFixture.open();
        fixture.background.isSlow = true;
        fixture.at(A_SEARCH);
        assertTrue(fixture.isFocused("#stop"), "while one waits, one can stop");
        fixture.runOnFx(fixture.background::finish);
        assertTrue(fixture.isFocused("#open-" + firstFlight(fixture)));
    }

    @Test
    void resultsThatComeLaterLeaveTheFocusWhereTheUserMovedIt() {
        WindowFixture fixture = WindowFixture.open();
        fixture.background.isSlow = true;
        fixture.at(A_SEARCH);
        fixture.focus("#edit");
        fixture.runOnFx(fixture.background::finish);
        assertTrue(fixture.isFocused("#edit"));
    }

    @Test
    void theRowsAreWalkedAndOpenedAndAFareIsChosen() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        fixture.push(KeyCode.J);
        String first = firstFlight(fixture);
        Node second = fixture.focused();
        fixture.push(KeyCode.UP);
        assertTrue(fixture.isFocused("#open-" + firstFlight(fixture)));
        fixture.push(KeyCode.DOWN);
        assertEquals(second, fixture.focused());
        fixture.push(KeyCode.K);
        fixture.push(KeyCode.K);
        assertTrue(fixture.isFocused("#open-" + first), "the first has no flight above it");
        fixture.push(KeyCode.ENTER);
        assertTrue(fixture.shows("#result-" + first + " .fare-card"));
        assertTrue(fixture.isFocused("#open-" + first), "opened, it still has the focus");
        fixture.push(KeyCode.RIGHT);
        fixture.push(KeyCode.ENTER);
        assertTrue(fixture.isFocused("#price-" + first + "-LIGHT"));
        assertTrue(fixture.shows("#goOn"));
        fixture.push(KeyCode.J);
        assertTrue(fixture.focused().getId().endsWith("-LIGHT"), "it stays in its column");
    }

    @Test
    void theWayBackBeginsOnItsFirstResult() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        fixture.press("#price-BA117-CLASSIC");
        fixture.focus("#goOn");
        fixture.push(KeyCode.ENTER);
        assertEquals("Return · Sunday 27 December", fixture.text("#wayTitle"));
        assertTrue(fixture.isFocused("#open-" + firstFlight(fixture)));
    }

    private static String firstFlight(WindowFixture fixture) {
        return fixture.all(".result").iterator().next().getId().substring("result-".length());
    }

    /// The space bar acts on what has the focus: the clicked control, also if the click replaced it.
    @Test
    void aClickKeepsTheFocusOnWhatWasClicked() {
        WindowFixture fixture =
                WindowFixture.open(Messages.in(Locale.UK), 1000, 900).at(A_SEARCH);
        for (String clicked : List.of(
                "#price-BA117-LIGHT", "#open-BA117", "#filter-airline-VS", "#rank-CHEAPEST", "#on-2026-12-19")) {
            fixture.click(clicked);
            assertTrue(
                    fixture.isFocused(clicked), () -> clicked + " was clicked, the focus is on " + fixture.focused());
        }
    }

    /// Clicks beside everything keep the focus where it was.
    @Test
    void aClickOnNothingKeepsTheFocus() {
        WindowFixture fixture =
                WindowFixture.open(Messages.in(Locale.UK), 1000, 900).at(new Screen.Home());
        fixture.focus("#depart");
        fixture.click("#greeting");
        assertTrue(fixture.isFocused("#depart"));
        fixture.click(".map-card");
        assertTrue(fixture.isFocused("#depart"));
    }

    @Test
    void noClickOnTheFormLeavesTheFocusOnSearch() {
        WindowFixture fixture =
                WindowFixture.open(Messages.in(Locale.UK), 1000, 900).at(new Screen.Home());
        fixture.click("#oneWay");
        fixture.click("#returnTrip");
        fixture.click("#travellers");
        for (int i = 0; i < 9; i++) fixture.click("#more-ADT");
        assertTrue(fixture.isFocused("#fewer-ADT"), () -> "more can do no more; the focus is on " + fixture.focused());
        fixture.click("#travellers-done");
        assertTrue(fixture.isFocused("#travellers"));
        fixture.click("#depart");
        fixture.click("#day-2026-12-24");
        assertTrue(fixture.isFocused("#depart"), () -> "the focus is on " + fixture.focused());
        assertTrue(fixture.flights.searches.isEmpty());
    }

    @Test
    void theTravellersPanelKeepsTheTabKeyAndRestoresTheFocus() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.focus("#travellers");
        fixture.push(KeyCode.SPACE);
        assertTrue(fixture.isFocused("#more-ADT"), "one adult cannot be fewer");
        for (int i = 0; i < 12; i++) {
            fixture.push(KeyCode.TAB);
            assertTrue(isIn(fixture, ".travellers-panel"));
        }
        for (int i = 0; i < 12; i++) {
            fixture.push(KeyCode.SHIFT, KeyCode.TAB);
            assertTrue(isIn(fixture, ".travellers-panel"));
        }
        fixture.push(KeyCode.ESCAPE);
        assertTrue(fixture.isFocused("#travellers"));
        fixture.push(KeyCode.ENTER);
        fixture.focus("#travellers-done");
        fixture.push(KeyCode.ENTER);
        assertFalse(fixture.shows(".travellers-panel"));
        assertTrue(fixture.isFocused("#travellers"));
    }

    @Test
    void theCalendarIsWalkedByDayWeekMonthAndEndsOfTheWeek() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.focus("#depart");
        fixture.push(KeyCode.SPACE);
        assertTrue(fixture.isFocused("#day-2026-12-13"));
        fixture.push(KeyCode.RIGHT);
        fixture.push(KeyCode.DOWN);
        fixture.push(KeyCode.RIGHT);
        assertTrue(fixture.isFocused("#day-2026-12-22"));
        fixture.push(KeyCode.HOME);
        assertTrue(fixture.isFocused("#day-2026-12-21"), "Monday begins a week in London");
        fixture.push(KeyCode.END);
        assertTrue(fixture.isFocused("#day-2026-12-27"));
        fixture.push(KeyCode.PAGE_DOWN);
        assertTrue(fixture.isFocused("#day-2027-01-27"));
        fixture.push(KeyCode.PAGE_UP);
        fixture.push(KeyCode.UP);
        fixture.push(KeyCode.LEFT);
        assertTrue(fixture.isFocused("#day-2026-12-19"));
        fixture.push(KeyCode.TAB);
        assertTrue(isIn(fixture, ".calendar"));
        fixture.push(KeyCode.SHIFT, KeyCode.TAB);
        fixture.push(KeyCode.ENTER);
        assertTrue(fixture.isFocused("#depart"));
        assertEquals(
                "Depart Sat 19 Dec", fixture.callOnFx(() -> fixture.focused().getAccessibleText()));
        fixture.push(KeyCode.SPACE);
        fixture.push(KeyCode.ESCAPE);
        assertTrue(fixture.isFocused("#depart"));
    }

    @Test
    void aClosedDialogRestoresTheFocus() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        fixture.focus("#cancel");
        fixture.push(KeyCode.SPACE);
        assertFalse(fixture.isFocused("#cancel"));
        fixture.push(KeyCode.ESCAPE);
        assertTrue(fixture.isFocused("#cancel"));
        fixture.push(KeyCode.F1);
        fixture.push(KeyCode.ESCAPE);
        assertTrue(fixture.isFocused("#cancel"));
    }

    @Test
    void anotherLanguageKeepsTheFocusOnTheSameControl() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Settings());
        fixture.focus("#german");
        fixture.switchLanguage(Messages.in(Locale.GERMANY));
        assertTrue(fixture.isFocused("#german"));
    }

    private static boolean isIn(WindowFixture fixture, String selector) {
        Node focused = fixture.focused();
        return fixture.all(selector).stream().anyMatch(panel -> Focusables.isInside(panel, focused));
    }

    private static void assertOnScreen(WindowFixture fixture) {
        Node owner = fixture.focused();
        assertTrue(
                fixture.callOnFx(() -> owner != null && Focusables.canFocus(owner)), () -> "the focus is on " + owner);
        List<Node> rail = List.copyOf(fixture.all(".rail"));
        assertFalse(rail.stream().anyMatch(part -> Focusables.isInside(part, owner)), () -> "the focus is on " + owner);
    }
}
