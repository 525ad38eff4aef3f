package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Appearance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: every screen is used by keys alone, and the list of keys says what they do there: each key that it
/// shows acts, and Ctrl+Enter presses the button that the screen is for.
class KeysTest {
    private static final Screen A_SEARCH = new Screen.Results(SampleTravel.aReturnTrip());

    /// The keys of the list, by the name that the list gives them.
    private static final Map<String, KeyCode[]> KEYS = Map.ofEntries(
            Map.entry("primary", new KeyCode[] {KeyCode.CONTROL, KeyCode.ENTER}),
            Map.entry("next_row", new KeyCode[] {KeyCode.J}),
            Map.entry("previous_row", new KeyCode[] {KeyCode.K}),
            Map.entry("find", new KeyCode[] {KeyCode.CONTROL, KeyCode.F}),
            Map.entry("refresh", new KeyCode[] {KeyCode.F5}),
            Map.entry("copy", new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C}),
            Map.entry("new_search", new KeyCode[] {KeyCode.CONTROL, KeyCode.N}),
            Map.entry("appearance", new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L}),
            Map.entry("density", new KeyCode[] {KeyCode.CONTROL, KeyCode.D}),
            Map.entry("problem", new KeyCode[] {KeyCode.F8}),
            Map.entry("close", new KeyCode[] {KeyCode.ESCAPE}),
            Map.entry("back", new KeyCode[] {KeyCode.ALT, KeyCode.LEFT}),
            Map.entry("help", new KeyCode[] {KeyCode.F1}));

    /// The button that each screen is for.
    private static Map<String, String> primaryButtons() {
        Map<String, String> buttons = new LinkedHashMap<>();
        buttons.put("signin", "signIn");
        buttons.put("register", "register");
        buttons.put("recovery", "recover");
        buttons.put("home", "search");
        buttons.put("booking", "pay");
        buttons.put("trip-held", "pay");
        buttons.put("trips", "open-M4T9RA");
        buttons.put("profile", "save");
        buttons.put("people", "find");
        buttons.put("settings", "changeServer");
        return buttons;
    }

    @TestFactory
    Stream<DynamicTest> controlEnterPressesTheButtonThatTheScreenIsFor() {
        return primaryButtons().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Studio studio = Studio.open().at(Screens.all().get(each.getKey()));
                    assertEquals(List.of(each.getValue()), pressedBy(studio, "primary"));
                }));
    }

    @Test
    void controlEnterGoesOnWithTheFlightChosen() {
        Studio studio = Studio.open().at(A_SEARCH);
        studio.press("#price-BA117-CLASSIC");
        assertEquals(List.of("goOn"), pressedBy(studio, "primary"));
    }

    @Test
    void controlEnterSearchesWhileTheSearchIsEdited() {
        Studio studio = Studio.open().at(A_SEARCH);
        studio.press("#edit");
        assertEquals(List.of("search"), pressedBy(studio, "primary"));
        assertEquals(2, studio.flights.searches.size());
    }

    @Test
    void controlEnterPaysAHeldTripAtOnce() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        assertEquals(List.of("pay"), pressedBy(studio, "primary"));
    }

    @Test
    void controlEnterFindsABookingWhileOneTypesWhichOne() {
        Studio studio = Studio.open().at(new Screen.Trips());
        studio.push(KEYS.get("find"));
        assertTrue(studio.isFocused("#locator"));
        assertEquals(List.of("find"), pressedBy(studio, "primary"));
    }

    @Test
    void controlEnterAnswersAQuestionAndReachesNothingBelow() {
        Studio studio = Studio.open().at(new Screen.Trip("M4T9RA", false));
        studio.press("#cancel");
        assertEquals(List.of("confirmCancel"), pressedBy(studio, "primary"));
    }

    @Test
    void controlEnterTakesTheSuggestionBeforeItSearches() {
        Studio studio = Studio.open().at(A_SEARCH);
        studio.press("#edit");
        studio.type("#origin .search-value", "EWR");
        studio.passTime();
        studio.push(KEYS.get("primary"));
        assertEquals("EWR", studio.flights.searches.getLast().origin().code());
    }

    @TestFactory
    Stream<DynamicTest> everyKeyOfTheListActs() {
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    List<String> idle = new ArrayList<>();
                    for (String key : listed(Studio.open().at(screen.getValue()))) {
                        Studio studio = Studio.open().at(screen.getValue());
                        // Esc closes at least the list in which it is read.
                        if (key.equals("close")) studio.push(KeyCode.F1);
                        // Letters do not act while they are typed.
                        for (int i = 0; studio.focused() instanceof TextField && i < 9; i++) studio.push(KeyCode.TAB);
                        // From the last row there is no next one; from the first none before.
                        if (key.equals("previous_row")) for (int i = 0; i < 2; i++) studio.push(KeyCode.J);
                        String before = look(studio);
                        List<String> pressed = pressedBy(studio, key);
                        if (look(studio).equals(before) && pressed.isEmpty()) idle.add(key);
                    }
                    assertEquals(List.of(), idle);
                }));
    }

    @Test
    void theListNamesWhatTheScreenCanDo() {
        Studio studio = Studio.open().at(A_SEARCH);
        assertEquals(
                List.of(
                        "next_row",
                        "previous_row",
                        "find",
                        "refresh",
                        "new_search",
                        "appearance",
                        "density",
                        "close",
                        "help"),
                listed(studio));
        studio.press("#closeKeys");
        studio.press("#price-BA117-CLASSIC");
        assertEquals("primary", listed(studio).getFirst(), "now there is a flight to go on with");
    }

    @Test
    void everyKeyForTheListOpensItAndClosesIt() {
        Studio studio = Studio.open().at(A_SEARCH);
        for (KeyCode[] keys : new KeyCode[][] {
            {KeyCode.F1}, {KeyCode.CONTROL, KeyCode.SLASH}, {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT7}
        }) {
            studio.push(keys);
            assertTrue(studio.shows(".key-map"));
            studio.push(keys);
            assertFalse(studio.shows(".key-map"));
        }
        studio.typeHere("?");
        assertTrue(studio.shows(".key-map"));
    }

    @Test
    void lettersAreTypedWhereTextIsTyped() {
        Studio studio = Studio.open().at(new Screen.Trips());
        studio.push(KEYS.get("find"));
        studio.typeHere("jk?");
        assertEquals("jk?", studio.text("#locator"));
        assertFalse(studio.shows(".key-map"));
    }

    @Test
    void f5ReadsWhatIsShown() {
        Studio studio = Studio.open().at(A_SEARCH);
        studio.push(KeyCode.F5);
        assertEquals(2, studio.flights.searches.size());
        studio.at(new Screen.Trips());
        int before = studio.bookings.calls.size();
        studio.push(KeyCode.F5);
        assertTrue(studio.bookings.calls.size() > before);
    }

    @Test
    void f5KeepsWhatWasTypedIntoTheProfile() {
        Studio studio = Studio.open().at(new Screen.Profile());
        studio.type("#surname", "Okafor-Lindqvist");
        studio.push(KeyCode.F5);
        assertEquals("Okafor-Lindqvist", studio.text("#surname"));
    }

    @Test
    void theSameSearchIsMadeAnew() {
        Studio studio = Studio.open().at(new Screen.Home());
        studio.does(() -> studio.desktop.navigator().show(A_SEARCH));
        studio.press("#edit");
        studio.press("#editor #search");
        assertEquals(2, studio.flights.searches.size());
        assertFalse(studio.shows("#editor #search"), "the results are shown");
        studio.push(KEYS.get("back"));
        assertInstanceOf(Screen.Home.class, studio.screen(), "back does not lead to the same results again");
    }

    /// The names of the keys that the list shows.
    private static List<String> listed(Studio studio) {
        studio.push(KeyCode.F1);
        return studio.all(".key-map .key-cap").stream()
                .map(Node::getId)
                .filter(id -> id != null)
                .map(id -> id.substring("key-".length()))
                .toList();
    }

    /// The buttons that are pressed when a key is.
    private static List<String> pressedBy(Studio studio, String key) {
        List<String> pressed = new ArrayList<>();
        studio.does(() -> studio.scene().addEventFilter(ActionEvent.ACTION, event -> {
            if (event.getTarget() instanceof Node node) pressed.add(node.getId());
        }));
        studio.push(KEYS.get(key));
        return pressed;
    }

    /// All that a key may change.
    private static String look(Studio studio) {
        Node focused = studio.focused();
        Appearance look = studio.sees(
                () -> studio.desktop.preferences().appearanceProperty().get());
        return String.join(
                " ",
                Integer.toString(System.identityHashCode(studio.screen())),
                Integer.toString(System.identityHashCode(focused)),
                focused instanceof TextField field ? field.getSelectedText() : "",
                look.name(),
                studio.sees(() ->
                        studio.desktop.preferences().densityProperty().get().name()),
                Integer.toString(studio.bookings.calls.size()),
                Integer.toString(studio.flights.searches.size()),
                Integer.toString(studio.flights.networkReads),
                Integer.toString(studio.auth.calls),
                Integer.toString(studio.people.calls),
                Boolean.toString(studio.shows(".key-map")),
                Boolean.toString(studio.shows(".toast")));
    }
}
