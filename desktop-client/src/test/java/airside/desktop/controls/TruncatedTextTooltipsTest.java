package airside.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.navigation.Screen;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/// FEATURE: a text that there is no room for is shown as a whole when the mouse points at it.
class TruncatedTextTooltipsTest {
    @Test
    void aTextThatIsCutHasATooltipAndOneThatIsNotHasNone() {
        Studio studio = Studio.open();
        Label cut = new Label("Much too long for this place");
        cut.setMaxWidth(60);
        Label whole = new Label("Short");
        Label explained = new Label("Also much too long for it");
        explained.setMaxWidth(60);
        explained.setTooltip(new Tooltip("Its own"));
        studio.does(() -> studio.scene().setRoot(new HBox(10, cut, whole, explained)));
        point(studio, cut);
        point(studio, whole);
        point(studio, explained);
        assertEquals("Much too long for this place", cut.getTooltip().getText());
        assertNull(whole.getTooltip());
        assertEquals("Its own", explained.getTooltip().getText());
        studio.does(() -> cut.setMaxWidth(400));
        studio.all(".label");
        point(studio, whole);
        point(studio, cut);
        assertNull(cut.getTooltip(), "there is room now");
    }

    @Test
    void everyWindowIsWatched() {
        Studio studio = Studio.open().at(new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn()));
        Labeled heading = (Labeled) studio.all(".booking-heading").iterator().next();
        studio.does(() -> heading.setMaxWidth(40));
        studio.all(".label");
        point(studio, heading);
        assertNotNull(heading.getTooltip());
    }

    private static void point(Studio studio, Labeled at) {
        studio.robot.moveTo(at);
        studio.does(() -> {});
    }
}
