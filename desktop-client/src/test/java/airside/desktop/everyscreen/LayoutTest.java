package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.fakes.WindowFixture;
import airside.desktop.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: every text is complete. On every screen with all its panels, in three window sizes, in English, in
/// German and with texts a third longer, no label is truncated or outside of its parent.
class LayoutTest {
    private static final List<Dimension2D> SIZES =
            List.of(new Dimension2D(1024, 700), new Dimension2D(1440, 900), new Dimension2D(1920, 1080));

    @TestFactory
    Stream<DynamicTest> everyTextIsWhole() {
        return languages().entrySet().stream()
                .flatMap(language -> ScreenStates.all().entrySet().stream()
                        .map(state -> DynamicTest.dynamicTest(
                                state.getKey() + " " + language.getKey(),
                                () -> assertEquals(
                                        List.of(),
                                        problems(
                                                state.getKey() + "-" + language.getKey(),
                                                ScreenStates.open(
                                                        state.getValue(),
                                                        WindowFixture.open(language.getValue(), 1440, 900)))))));
    }

    private static Map<String, Messages> languages() {
        Map<String, Messages> languages = new LinkedHashMap<>();
        languages.put("english", Messages.in(Locale.UK));
        languages.put("german", Messages.in(Locale.GERMANY));
        languages.put("long", new Messages(new LongTexts(Messages.in(Locale.UK).bundle()), Locale.UK));
        return languages;
    }

    /// Negative control: reports a label too narrow for its text, a button outside of the window, and fields too
    /// small for their text.
    @Test
    void whatDoesNotFitIsSeen() {
        WindowFixture fixture = WindowFixture.open();
        fixture.runOnFx(() -> {
            var narrow = new Label("Much too long for this");
            narrow.setMaxWidth(60);
            var beside = new Button("Pay");
            beside.setTranslateX(1500);
            var low = new TextField("Okafor");
            low.setStyle("-fx-min-height: 10; -fx-max-height: 10; -fx-padding: 0");
            var tight = new TextField("4242 4242 4242 4242");
            tight.getStyleClass().add("mono");
            tight.setStyle("-fx-max-width: 90");
            fixture.scene().setRoot(new HBox(narrow, beside, low, tight));
        });
        List<String> seen = fixture.callAtSize(1440, 900, () -> LayoutCheck.problems(fixture.scene()));
        assertEquals(
                List.of("is cut", "sticks out", "is lower", "is narrower"),
                Stream.of("is cut", "sticks out", "is lower", "is narrower")
                        .filter(problem -> seen.stream().anyMatch(found -> found.contains(problem)))
                        .toList());
    }

    /// A page has as much room on its left as on its right.
    @TestFactory
    Stream<DynamicTest> aPageIsInTheMiddleOfAWideWindow() {
        List<String> pages = List.of("home", "trips", "trip", "profile", "people", "settings", "booking");
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    WindowFixture fixture =
                            WindowFixture.open().at(Screens.all().get(page));
                    String content = page.equals("booking") ? ".booking" : ".page";
                    double off = fixture.callAtSize(1920, 1080, () -> {
                        Node node = fixture.scene().getRoot().lookup(content);
                        Bounds place = node.localToScene(node.getLayoutBounds());
                        double left = place.getMinX()
                                - fixture.scene()
                                        .getRoot()
                                        .lookup(".rail")
                                        .getLayoutBounds()
                                        .getWidth();
                        return Math.abs(left - (1920 - place.getMaxX()));
                    });
                    assertEquals(0, off, 10, "but for a scroll bar");
                }));
    }

    private static List<String> problems(String name, WindowFixture fixture) {
        List<String> problems = new ArrayList<>();
        for (Dimension2D size : SIZES) {
            String at = "%.0f×%.0f".formatted(size.getWidth(), size.getHeight());
            fixture.callAtSize(size.getWidth(), size.getHeight(), () -> LayoutCheck.problems(fixture.scene()))
                    .forEach(problem -> problems.add(at + " " + problem));
            if (Boolean.getBoolean("airside.pictures"))
                fixture.takePictureAt(size.getWidth(), size.getHeight(), "fit-" + name + "-" + (int) size.getWidth());
        }
        return problems;
    }
}
