package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
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

/// FEATURE: every screen can be used by keyboard alone, and the list of shortcuts is correct: each one in the list
/// has an effect, and Ctrl+Enter presses the main button.
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
                    WindowFixture fixture =
                            WindowFixture.open().at(Screens.all().get(each.getKey()));
                    assertEquals(List.of(each.getValue()), pressedBy(fixture, "primary"));
                }));
    }

    @Test
    void controlEnterContinuesWithTheFlightChosen() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        fixture.press("#price-BA117-CLASSIC");
        assertEquals(List.of("goOn"), pressedBy(fixture, "primary"));
    }

    @Test
    void controlEnterSearchesWhileTheSearchIsEdited() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        fixture.press("#edit");
        assertEquals(List.of("search"), pressedBy(fixture, "primary"));
        assertEquals(2, fixture.flights.searches.size());
    }

    @Test
    void controlEnterPaysAHeldTripAtOnce() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        assertEquals(List.of("pay"), pressedBy(fixture, "primary"));
    }

    @Test
    void controlEnterFindsABookingWhileOneTypesWhichOne() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        fixture.push(KEYS.get("find"));
        assertTrue(fixture.isFocused("#locator"));
        assertEquals(List.of("find"), pressedBy(fixture, "primary"));
    }

    @Test
    void controlEnterAnswersAQuestionAndReachesNothingBelow() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trip("M4T9RA", false));
        fixture.press("#cancel");
        assertEquals(List.of("confirmCancel"), pressedBy(fixture, "primary"));
    }

    @Test
    void controlEnterTakesTheSuggestionBeforeItSearches() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        fixture.press("#edit");
        fixture.type("#origin .search-value", "EWR");
        fixture.passTime();
        fixture.push(KEYS.get("primary"));
        assertEquals("EWR", fixture.flights.searches.getLast().origin().code());
    }

    @TestFactory
    Stream<DynamicTest> everyKeyOfTheListActs() {
        return Screens.all().entrySet().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.getKey(), () -> {
                    List<String> idle = new ArrayList<>();
                    for (String key : listed(WindowFixture.open().at(screen.getValue()))) {
                        WindowFixture fixture = WindowFixture.open().at(screen.getValue());
                        // Esc closes at least the list in which it is read.
                        if (key.equals("close")) fixture.push(KeyCode.F1);
                        // Letters do not act while they are typed.
                        for (int i = 0; fixture.focused() instanceof TextField && i < 9; i++) fixture.push(KeyCode.TAB);
                        // In the first and the last row one of the two keys has no effect.
                        if (key.equals("previous_row")) for (int i = 0; i < 2; i++) fixture.push(KeyCode.J);
                        String before = look(fixture);
                        List<String> pressed = pressedBy(fixture, key);
                        if (look(fixture).equals(before) && pressed.isEmpty()) idle.add(key);
                    }
                    assertEquals(List.of(), idle);
                }));
    }

    @Test
    void theListNamesWhatTheScreenCanDo() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
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
                listed(fixture));
        fixture.press("#closeKeys");
        fixture.press("#price-BA117-CLASSIC");
        assertEquals("primary", listed(fixture).getFirst(), "a flight is chosen");
    }

    @Test
    void everyKeyForTheListOpensItAndClosesIt() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        for (KeyCode[] keys : new KeyCode[][] {
            {KeyCode.F1}, {KeyCode.CONTROL, KeyCode.SLASH}, {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT7}
        }) {
            fixture.push(keys);
            assertTrue(fixture.shows(".key-map"));
            fixture.push(keys);
            assertFalse(fixture.shows(".key-map"));
        }
        fixture.typeHere("?");
        assertTrue(fixture.shows(".key-map"));
    }

    @Test
    void lettersAreTypedWhereTextIsTyped() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Trips());
        fixture.push(KEYS.get("find"));
        fixture.typeHere("jk?");
        assertEquals("jk?", fixture.text("#locator"));
        assertFalse(fixture.shows(".key-map"));
    }

    @Test
    void f5ReadsWhatIsShown() {
        WindowFixture fixture = WindowFixture.open().at(A_SEARCH);
        fixture.push(KeyCode.F5);
        assertEquals(2, fixture.flights.searches.size());
        fixture.at(new Screen.Trips());
        int before = fixture.bookings.calls.size();
        fixture.push(KeyCode.F5);
        assertTrue(fixture.bookings.calls.size() > before);
    }

    @Test
    void f5KeepsWhatWasTypedIntoTheProfile() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Profile());
        fixture.type("#surname", "Okafor-Lindqvist");
        fixture.push(KeyCode.F5);
        assertEquals("Okafor-Lindqvist", fixture.text("#surname"));
    }

    @Test
    void theSameSearchIsMadeAnew() {
        WindowFixture fixture = WindowFixture.open().at(new Screen.Home());
        fixture.runOnFx(() -> fixture.desktop.navigator().show(A_SEARCH));
        fixture.press("#edit");
        fixture.press("#editor #search");
        assertEquals(2, fixture.flights.searches.size());
        assertFalse(fixture.shows("#editor #search"), "the results are shown");
        fixture.push(KEYS.get("back"));
        assertInstanceOf(Screen.Home.class, fixture.screen(), "back does not lead to the same results again");
    }

    /// The names of the keys that the list shows.
    private static List<String> listed(WindowFixture fixture) {
        fixture.push(KeyCode.F1);
        return fixture.all(".key-map .key-cap").stream()
                .map(Node::getId)
                .filter(id -> id != null)
                .map(id -> id.substring("key-".length()))
                .toList();
    }

    /// The buttons that are pressed when a key is.
    private static List<String> pressedBy(WindowFixture fixture, String key) {
        List<String> pressed = new ArrayList<>();
        fixture.runOnFx(() -> fixture.scene().addEventFilter(ActionEvent.ACTION, event -> {
            if (event.getTarget() instanceof Node node) pressed.add(node.getId());
        }));
        fixture.push(KEYS.get(key));
        return pressed;
    }

    /// All that a key may change.
    private static String look(WindowFixture fixture) {
        Node focused = fixture.focused();
        Appearance look = fixture.callOnFx(
                () -> fixture.desktop.preferences().appearanceProperty().get());
        return String.join(
                " ",
                Integer.toString(System.identityHashCode(fixture.screen())),
                Integer.toString(System.identityHashCode(focused)),
                focused instanceof TextField field ? field.getSelectedText() : "",
                look.name(),
                fixture.callOnFx(() ->
                        fixture.desktop.preferences().densityProperty().get().name()),
                Integer.toString(fixture.bookings.calls.size()),
                Integer.toString(fixture.flights.searches.size()),
                Integer.toString(fixture.flights.networkReads),
                Integer.toString(fixture.auth.calls),
                Integer.toString(fixture.people.calls),
                Boolean.toString(fixture.shows(".key-map")),
                Boolean.toString(fixture.shows(".toast")));
    }
}
