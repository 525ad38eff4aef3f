package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.fakes.Studio;
import airside.desktop.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: every text is whole. On every screen, with everything that opens on it, in three sizes of the window,
/// in English, in German and with every text a third longer, no label is cut and none lies outside of its place.
class FitTest {
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
                                                        Studio.open(language.getValue(), 1440, 900)))))));
    }

    private static Map<String, Messages> languages() {
        Map<String, Messages> languages = new LinkedHashMap<>();
        languages.put("english", Messages.in(Locale.UK));
        languages.put("german", Messages.in(Locale.GERMANY));
        return languages;
    }

    private static List<String> problems(String name, Studio studio) {
        List<String> problems = new ArrayList<>();
        for (Dimension2D size : SIZES) {
            String at = "%.0f×%.0f".formatted(size.getWidth(), size.getHeight());
            studio.seesAt(size.getWidth(), size.getHeight(), () -> Fit.problems(studio.scene()))
                    .forEach(problem -> problems.add(at + " " + problem));
            if (Boolean.getBoolean("airside.pictures"))
                studio.takeAt(size.getWidth(), size.getHeight(), "fit-" + name + "-" + (int) size.getWidth());
        }
        return problems;
    }
}
