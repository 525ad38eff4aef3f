package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.controls.Focusables;
import airside.desktop.controls.OverlayPane;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Appearance;
import airside.desktop.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: the focus is always visible. Tab moves through every screen and every panel: each stop is inside the
/// window, has a focus ring with a contrast of 3:1 in light and dark, and follows the reading order.
class FocusWalkTest {
    private static final int STOPS_MAX = 120;

    /// A link in the line above its field comes after the field: it is used rarely.
    private static final Set<String> AFTER_THEIR_FIELD = Set.of("forgotPassword");

    /// What is done on a screen before the walk begins.
    private record Place(Screen screen, Consumer<WindowFixture> open) {}

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        Screens.all().forEach((name, screen) -> places.put(name, new Place(screen, _ -> {})));
        Screen home = new Screen.Home();
        Screen results = new Screen.Results(SampleTravel.aReturnTrip());
        places.put("results-chosen", new Place(results, s -> s.press("#price-BA117-CLASSIC")));
        places.put("results-editing", new Place(results, s -> s.press("#edit")));
        places.put("home-suggestions", new Place(home, s -> {
            s.type("#origin .search-value", "lon");
            s.passTime();
        }));
        places.put("home-calendar", new Place(home, s -> s.press("#depart")));
        places.put("home-travellers", new Place(home, s -> s.press("#travellers")));
        places.put("held-cancel", new Place(new Screen.Trip("M4T9RA", false), s -> s.press("#cancel")));
        places.put("keys", new Place(home, s -> s.push(KeyCode.F1)));
        return places;
    }

    @TestFactory
    Stream<DynamicTest> everyFocusIsSeen() {
        return places().entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
                    assertEquals(List.of(), findUnseen(place.getValue()));
                }));
    }

    /// Opens a place in a new window, and lists the stops of the Tab key whose focus is not seen.
    private static List<String> findUnseen(Place place) {
        WindowFixture fixture = open(place);
        List<Node> stops = walk(fixture, TraversalDirection.NEXT);
        List<String> unseen = new ArrayList<>();
        for (Appearance look : List.of(Appearance.LIGHT, Appearance.DARK)) {
            fixture.runOnFx(
                    () -> fixture.desktop.preferences().appearanceProperty().set(look));
            for (Node stop : stops) unseen.addAll(look(fixture, stop, look));
        }
        return unseen;
    }

    @TestFactory
    Stream<DynamicTest> theOrderIsThatOfReadingAndTheSameBackwards() {
        return places().entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
                    WindowFixture fixture = open(place.getValue());
                    List<Node> forwards = walk(fixture, TraversalDirection.NEXT);
                    List<Node> backwards = walk(fixture, TraversalDirection.PREVIOUS);
                    assertEquals(List.of(), fixture.callOnFx(() -> outOfOrder(forwards)));
                    assertEquals(describe(cycle(forwards)), describe(cycle(backwards.reversed())));
                }));
    }

    /// Small windows scroll: what gets the focus is scrolled into view, on the way down and up.
    @TestFactory
    Stream<DynamicTest> everyFocusIsScrolledIntoView() {
        return places().entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
                    WindowFixture fixture =
                            open(WindowFixture.open(Messages.in(Locale.UK), 1024, 700), place.getValue());
                    List<String> outside = new ArrayList<>();
                    for (TraversalDirection way : List.of(TraversalDirection.NEXT, TraversalDirection.PREVIOUS)) {
                        for (Node stop : walk(fixture, way)) {
                            fixture.callOnFx(() -> {
                                stop.requestFocus();
                                return stop;
                            });
                            fixture.waitForPulse();
                            fixture.waitForPulse();
                            if (fixture.callOnFx(() -> !isInView(stop))) outside.add(describe(stop));
                        }
                    }
                    assertEquals(List.of(), outside);
                }));
    }

    /// Negative control: reports a button without a focus ring, one outside of the window and one out of order.
    @Test
    void whatIsWrongIsSeen() {
        WindowFixture fixture = WindowFixture.open();
        var plain = new Button("No ring");
        var ringed = new Button("Ring");
        var outside = new Button("Outside");
        fixture.runOnFx(() -> {
            plain.setStyle("-fx-border-color: transparent;");
            outside.setTranslateX(5000);
            fixture.scene().setRoot(new HBox(40, plain, ringed, outside));
            fixture.scene().getRoot().setStyle("-fx-padding: 20;");
        });
        for (Button button : List.of(plain, ringed)) {
            fixture.runOnFx(button::requestFocus);
            boolean isSeen =
                    fixture.callOnFx(() -> faults(button, Appearance.LIGHT).isEmpty());
            assertEquals(button == ringed, isSeen);
        }
        assertFalse(fixture.callOnFx(() -> isInView(outside)));
        assertEquals(
                1,
                fixture.callOnFx(() -> outOfOrder(List.of(plain, outside, ringed)))
                        .size());
        assertTrue(fixture.callOnFx(() -> outOfOrder(List.of(plain, ringed))).isEmpty());
    }

    /// A scroll pane draws its content from an image, which a picture must not show again after a change.
    @Test
    void aRingInsideAScrollPaneIsSeenInEachPicture() {
        WindowFixture fixture = WindowFixture.open();
        var button = new Button("Ring");
        fixture.runOnFx(() -> {
            fixture.scene().setRoot(new ScrollPane(new HBox(button)));
            button.requestFocus();
        });
        fixture.waitForPulse();
        List<Integer> rings = fixture.callOnFx(() -> List.of(FocusRing.pixels(button), FocusRing.pixels(button)));
        assertTrue(rings.getFirst() >= fixture.callOnFx(() -> FocusRing.pixelsMin(button)));
        assertEquals(rings.getFirst(), rings.getLast());
    }

    private static WindowFixture open(Place place) {
        return open(WindowFixture.open(), place);
    }

    private static WindowFixture open(WindowFixture fixture, Place place) {
        fixture.at(place.screen());
        place.open().accept(fixture);
        return fixture;
    }

    /// The stops of the Tab key, from the one that has the focus until the walk returns to it.
    private static List<Node> walk(WindowFixture fixture, TraversalDirection way) {
        List<Node> stops = new ArrayList<>();
        Node owner = fixture.focused();
        while (!stops.contains(owner) && stops.size() < STOPS_MAX) {
            stops.add(owner);
            step(fixture, owner, way);
            owner = fixture.focused();
        }
        return stops;
    }

    /// Inside a panel the Tab key is pressed; elsewhere the toolkit does what it does on that key.
    private static void step(WindowFixture fixture, Node owner, TraversalDirection way) {
        OverlayPane overlay = (OverlayPane) fixture.scene().getRoot();
        if (fixture.callOnFx(overlay::isShowing)) {
            if (way == TraversalDirection.NEXT) fixture.push(KeyCode.TAB);
            else fixture.push(KeyCode.SHIFT, KeyCode.TAB);
            return;
        }
        fixture.callOnFx(() -> owner.requestFocusTraversal(way));
        fixture.waitForPulse();
    }

    private static List<String> look(WindowFixture fixture, Node stop, Appearance look) {
        fixture.callOnFx(() -> {
            // A control of a window without the focus has no ring.
            stop.getScene().getWindow().requestFocus();
            stop.requestFocus();
            return stop;
        });
        fixture.waitForPulse();
        return fixture.callOnFx(() -> faults(stop, look));
    }

    private static List<String> faults(Node stop, Appearance look) {
        List<String> faults = new ArrayList<>();
        if (!stop.isFocused()) faults.add(look + " without the focus: " + describe(stop));
        if (!isInView(stop)) faults.add(look + " outside of the window: " + describe(stop));
        int pixels = FocusRing.pixels(stop);
        int wanted = FocusRing.pixelsMin(stop);
        if (pixels < wanted)
            faults.add("%s ring of %d pixels, not %d: %s".formatted(look, pixels, wanted, describe(stop)));
        return faults;
    }

    private static boolean isInView(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (at.getMinX() < 0 || at.getMinY() < 0) return false;
        if (at.getMaxX() > node.getScene().getWidth()
                || at.getMaxY() > node.getScene().getHeight()) return false;
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && !isInView(at, pane)) return false;
        }
        return true;
    }

    private static boolean isInView(Bounds at, ScrollPane pane) {
        Bounds view = pane.localToScene(pane.getLayoutBounds());
        return at.getMinY() >= view.getMinY() - 1 && at.getMaxY() <= view.getMaxY() + 1;
    }

    /// Stops that are to the left of the stop before them on the same line, or above it.
    private static List<String> outOfOrder(List<Node> stops) {
        List<String> wrong = new ArrayList<>();
        List<Node> cycle = cycle(stops);
        for (int i = 1; i < cycle.size(); i++) {
            Bounds before = content(cycle.get(i - 1));
            Bounds now = content(cycle.get(i));
            boolean isSameLine = now.getMinY() < before.getMaxY() && before.getMinY() < now.getMaxY();
            boolean isLeft = now.getMaxX() <= before.getMinX() + 1;
            boolean isAbove = now.getMaxY() <= before.getMinY() + 1 && now.getMinX() < before.getMaxX();
            boolean isException = cycle.get(i).getId() != null
                    && AFTER_THEIR_FIELD.contains(cycle.get(i).getId());
            if ((isSameLine && isLeft || isAbove) && !isException) {
                wrong.add(describe(cycle.get(i - 1)) + " then " + describe(cycle.get(i)));
            }
        }
        return wrong;
    }

    /// Where the node is, independent of scrolling: measured from the content of its scroll pane, if it is in one.
    private static Bounds content(Node node) {
        Optional<Node> whole = Optional.empty();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) whole = Optional.of(pane.getContent());
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        return whole.map(content -> {
                    Bounds inside = content.sceneToLocal(at);
                    Bounds pane =
                            content.getParent().localToScene(content.getParent().getLayoutBounds());
                    return (Bounds) new BoundingBox(
                            pane.getMinX() + inside.getMinX(),
                            pane.getMinY() + inside.getMinY(),
                            inside.getWidth(),
                            inside.getHeight());
                })
                .orElse(at);
    }

    /// The stops from the first one in the window.
    private static List<Node> cycle(List<Node> stops) {
        List<Node> all = Focusables.listAll(stops.getFirst().getScene().getRoot());
        int first = 0;
        for (int i = 1; i < stops.size(); i++) {
            if (all.indexOf(stops.get(i)) < all.indexOf(stops.get(first))) first = i;
        }
        List<Node> cycle = new ArrayList<>(stops.subList(first, stops.size()));
        cycle.addAll(stops.subList(0, first));
        return cycle;
    }

    private static List<String> describe(List<Node> nodes) {
        return nodes.stream().map(FocusWalkTest::describe).toList();
    }

    private static String describe(Node node) {
        return "%s#%s %s".formatted(node.getClass().getSimpleName(), node.getId(), node.getStyleClass());
    }
}
