package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.controls.Focusables;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
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

/// FEATURE: the focus is where the user left it or where the next step is, and nowhere else: a press of the space
/// bar never acts on something that was not turned to.
class FocusStaysTest {
    private static final Screen A_SEARCH = new Screen.Results(SampleTravel.aReturnTrip());

    @TestFactory
    Stream<DynamicTest> everyScreenBeginsWithTheFocusInIt() {
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    Studio studio = Studio.open().at(screen.getValue());
                    assertOnScreen(studio);
                    if (studio.shows("#railSettings")) {
                        studio.press("#railSettings");
                        assertOnScreen(studio);
                        studio.push(KeyCode.ESCAPE);
                        assertOnScreen(studio);
                    }
                }));
    }

    @Test
    void aSearchEndsOnTheFirstResult() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.does(() -> studio.desktop.navigator().show(A_SEARCH));
        assertTrue(studio.isFocused("#open-" + firstFlight(studio)));
    }

    @Test
    void resultsThatComeLaterGetTheFocus() {
        Studio studio = Studio.open();
        studio.background.isSlow = true;
        studio.at(A_SEARCH);
        assertTrue(studio.isFocused("#stop"), "while one waits, one can stop");
        studio.does(studio.background::finish);
        assertTrue(studio.isFocused("#open-" + firstFlight(studio)));
    }

    @Test
    void resultsThatComeLaterLeaveTheFocusWhereTheUserMovedIt() {
        Studio studio = Studio.open();
        studio.background.isSlow = true;
        studio.at(A_SEARCH);
        studio.focus("#edit");
        studio.does(studio.background::finish);
        assertTrue(studio.isFocused("#edit"));
    }

    @Test
    void theRowsAreWalkedAndOpenedAndAFareIsChosen() {
        Studio studio = Studio.open().at(A_SEARCH);
        studio.push(KeyCode.J);
        String first = firstFlight(studio);
        Node second = studio.focused();
        studio.push(KeyCode.UP);
        assertTrue(studio.isFocused("#open-" + firstFlight(studio)));
        studio.push(KeyCode.DOWN);
        assertEquals(second, studio.focused());
        studio.push(KeyCode.K);
        studio.push(KeyCode.K);
        assertTrue(studio.isFocused("#open-" + first), "above the first there is none");
        studio.push(KeyCode.ENTER);
        assertTrue(studio.shows("#result-" + first + " .fare-card"));
        assertTrue(studio.isFocused("#open-" + first), "opened, it still has the focus");
        studio.push(KeyCode.RIGHT);
        studio.push(KeyCode.ENTER);
        assertTrue(studio.isFocused("#price-" + first + "-LIGHT"));
        assertTrue(studio.shows("#goOn"));
        studio.push(KeyCode.J);
        assertTrue(studio.focused().getId().endsWith("-LIGHT"), "it stays in its column");
    }

    @Test
    void theWayBackBeginsOnItsFirstResult() {
        Studio studio = Studio.open().at(A_SEARCH);
        studio.press("#price-BA117-CLASSIC");
        studio.focus("#goOn");
        studio.push(KeyCode.ENTER);
        assertEquals("Return · Sunday 27 December", studio.text("#wayTitle"));
        assertTrue(studio.isFocused("#open-" + firstFlight(studio)));
    }

    private static String firstFlight(Studio studio) {
        return studio.all(".result").iterator().next().getId().substring("result-".length());
    }

    /// The space bar acts on what has the focus: what was clicked, also when the click had it built anew.
    @Test
    void aClickKeepsTheFocusOnWhatWasClicked() {
        Studio studio = Studio.open(Messages.in(Locale.UK), 1000, 900).at(A_SEARCH);
        for (String clicked : List.of(
                "#price-BA117-LIGHT", "#open-BA117", "#filter-airline-VS", "#rank-CHEAPEST", "#on-2026-12-19")) {
            studio.click(clicked);
            assertTrue(studio.isFocused(clicked), () -> clicked + " was clicked, the focus is on " + studio.focused());
        }
    }

    /// Clicks beside everything keep the focus where it was.
    @Test
    void aClickOnNothingKeepsTheFocus() {
        Studio studio = Studio.open(Messages.in(Locale.UK), 1000, 900).at(new Screen.Home());
        studio.focus("#depart");
        studio.click("#greeting");
        assertTrue(studio.isFocused("#depart"));
        studio.click(".map-card");
        assertTrue(studio.isFocused("#depart"));
    }

    @Test
    void noClickOnTheFormLeavesTheFocusOnSearch() {
        Studio studio = Studio.open(Messages.in(Locale.UK), 1000, 900).at(new Screen.Home());
        studio.click("#oneWay");
        studio.click("#returnTrip");
        studio.click("#travellers");
        for (int i = 0; i < 9; i++) studio.click("#more-ADT");
        assertTrue(studio.isFocused("#fewer-ADT"), () -> "more can do no more; the focus is on " + studio.focused());
        studio.click("#travellers-done");
        assertTrue(studio.isFocused("#travellers"));
        studio.click("#depart");
        studio.click("#day-2026-12-24");
        assertTrue(studio.isFocused("#depart"), () -> "the focus is on " + studio.focused());
        assertTrue(studio.flights.searches.isEmpty());
    }

    @Test
    void theTravellersPanelKeepsTheTabKeyAndGivesTheFocusBack() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.focus("#travellers");
        studio.push(KeyCode.SPACE);
        assertTrue(studio.isFocused("#more-ADT"), "one adult cannot be fewer");
        for (int i = 0; i < 12; i++) {
            studio.push(KeyCode.TAB);
            assertTrue(isIn(studio, ".travellers-panel"));
        }
        for (int i = 0; i < 12; i++) {
            studio.push(KeyCode.SHIFT, KeyCode.TAB);
            assertTrue(isIn(studio, ".travellers-panel"));
        }
        studio.push(KeyCode.ESCAPE);
        assertTrue(studio.isFocused("#travellers"));
        studio.push(KeyCode.ENTER);
        studio.focus("#travellers-done");
        studio.push(KeyCode.ENTER);
        assertFalse(studio.shows(".travellers-panel"));
        assertTrue(studio.isFocused("#travellers"));
    }

    @Test
    void theCalendarIsWalkedByDayWeekMonthAndEndsOfTheWeek() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.focus("#depart");
        studio.push(KeyCode.SPACE);
        assertTrue(studio.isFocused("#day-2026-12-13"));
        studio.push(KeyCode.RIGHT);
        studio.push(KeyCode.DOWN);
        studio.push(KeyCode.RIGHT);
        assertTrue(studio.isFocused("#day-2026-12-22"));
        studio.push(KeyCode.HOME);
        assertTrue(studio.isFocused("#day-2026-12-21"), "Monday begins a week in London");
        studio.push(KeyCode.END);
        assertTrue(studio.isFocused("#day-2026-12-27"));
        studio.push(KeyCode.PAGE_DOWN);
        assertTrue(studio.isFocused("#day-2027-01-27"));
        studio.push(KeyCode.PAGE_UP);
        studio.push(KeyCode.UP);
        studio.push(KeyCode.LEFT);
        assertTrue(studio.isFocused("#day-2026-12-19"));
        studio.push(KeyCode.TAB);
        assertTrue(isIn(studio, ".calendar"));
        studio.push(KeyCode.SHIFT, KeyCode.TAB);
        studio.push(KeyCode.ENTER);
        assertTrue(studio.isFocused("#depart"));
        assertEquals("Depart Sat 19 Dec", studio.sees(() -> studio.focused().getAccessibleText()));
        studio.push(KeyCode.SPACE);
        studio.push(KeyCode.ESCAPE);
        assertTrue(studio.isFocused("#depart"));
    }

    @Test
    void aClosedQuestionGivesTheFocusBack() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        studio.focus("#cancel");
        studio.push(KeyCode.SPACE);
        assertFalse(studio.isFocused("#cancel"));
        studio.push(KeyCode.ESCAPE);
        assertTrue(studio.isFocused("#cancel"));
        studio.push(KeyCode.F1);
        studio.push(KeyCode.ESCAPE);
        assertTrue(studio.isFocused("#cancel"));
    }

    @Test
    void anotherLanguageKeepsTheFocusOnTheSameControl() {
        Studio studio = Studio.open().at(new Screen.Settings());
        studio.focus("#german");
        studio.speak(Messages.in(Locale.GERMANY));
        assertTrue(studio.isFocused("#german"));
    }

    private static boolean isIn(Studio studio, String selector) {
        Node focused = studio.focused();
        return studio.all(selector).stream().anyMatch(panel -> Focusables.isInside(panel, focused));
    }

    private static void assertOnScreen(Studio studio) {
        Node owner = studio.focused();
        assertTrue(studio.sees(() -> owner != null && Focusables.canFocus(owner)), () -> "the focus is on " + owner);
        List<Node> rail = List.copyOf(studio.all(".rail"));
        assertFalse(rail.stream().anyMatch(part -> Focusables.isInside(part, owner)), () -> "the focus is on " + owner);
    }
}
