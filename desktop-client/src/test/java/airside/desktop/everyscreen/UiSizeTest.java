package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import airside.desktop.preferences.Density;
import airside.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: every screen can be used at 150 % in a window of 1440×900, and at the largest size that fits in the
/// smallest window, also in dense spacing.
class UiSizeTest {
    @TestFactory
    Stream<DynamicTest> nothingLeavesTheWindowAt150Percent() {
        return inBothLanguages("40-size-150", 1440, 900, 150, Density.COMFORTABLE);
    }

    /// The size chosen is more than this window holds: it is shown as large as fits.
    @TestFactory
    Stream<DynamicTest> nothingLeavesTheSmallestWindowAt150Percent() {
        return inBothLanguages("42-size-150-small", 1024, 700, 150, Density.COMFORTABLE);
    }

    @TestFactory
    Stream<DynamicTest> nothingLeavesTheSmallestWindowWhenDense() {
        return inBothLanguages("41-dense", 1024, 700, 100, Density.DENSE);
    }

    /// German has the longer words, so its pictures are taken.
    private static Stream<DynamicTest> inBothLanguages(
            String picture, double width, double height, int sizePercent, Density density) {
        return Stream.of(Locale.UK, Locale.GERMANY)
                .flatMap(locale -> Screens.all().entrySet().stream()
                        .map(screen -> DynamicTest.dynamicTest(screen.getKey() + " " + locale.getLanguage(), () -> {
                            WindowFixture fixture = open(locale, width, height, sizePercent, density, screen);
                            if (locale == Locale.GERMANY) fixture.takePictures(picture + "-" + screen.getKey());
                            assertEquals(List.of(), outside(fixture, width));
                        })));
    }

    private static WindowFixture open(
            Locale locale,
            double width,
            double height,
            int sizePercent,
            Density density,
            Map.Entry<String, Screen> screen) {
        WindowFixture fixture = WindowFixture.open(Messages.in(locale), width, height);
        fixture.runOnFx(() -> {
            fixture.desktop.preferences().sizePercentProperty().set(sizePercent);
            fixture.desktop.preferences().densityProperty().set(density);
        });
        return fixture.at(screen.getValue());
    }

    /// What reaches beyond the right edge, where nothing scrolls to.
    private static List<String> outside(WindowFixture fixture, double width) {
        return Stream.of(".label", ".button", ".toggle-button", ".check-box", ".text-field", ".combo-box")
                .flatMap(kind -> fixture.all(kind).stream())
                .filter(WindowFixture::isVisible)
                .filter(node -> isOutside(node, width))
                .map(node -> node instanceof Labeled labeled ? labeled.getText() + " " + node : node.toString())
                .distinct()
                .toList();
    }

    private static boolean isOutside(Node node, double width) {
        Bounds at = node.localToScene(node.getBoundsInLocal());
        return at.getWidth() > 0 && (at.getMaxX() > width + 1 || at.getMinX() < -1);
    }
}
