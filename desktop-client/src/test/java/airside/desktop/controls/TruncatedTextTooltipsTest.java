package airside.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.navigation.Screen;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/// FEATURE: a truncated text is shown completely when the mouse is over it.
class TruncatedTextTooltipsTest {
    @Test
    void aTextThatIsCutHasATooltipAndOneThatIsNotHasNone() {
        WindowFixture fixture = WindowFixture.open();
        Label cut = new Label("Much too long for this place");
        cut.setMaxWidth(60);
        Label whole = new Label("Short");
        Label explained = new Label("Also much too long for it");
        explained.setMaxWidth(60);
        explained.setTooltip(new Tooltip("Its own"));
        fixture.runOnFx(() -> fixture.scene().setRoot(new HBox(10, cut, whole, explained)));
        point(fixture, cut);
        point(fixture, whole);
        point(fixture, explained);
        assertEquals("Much too long for this place", cut.getTooltip().getText());
        assertNull(whole.getTooltip());
        assertEquals("Its own", explained.getTooltip().getText());
        fixture.runOnFx(() -> cut.setMaxWidth(400));
        fixture.all(".label");
        point(fixture, whole);
        point(fixture, cut);
        assertNull(cut.getTooltip(), "there is room now");
    }

    @Test
    void everyWindowIsWatched() {
        WindowFixture fixture =
                WindowFixture.open().at(new Screen.Booking(SampleTravel.aReturnTrip(), SampleTravel.chosenReturn()));
        Labeled heading = (Labeled) fixture.all(".booking-heading").iterator().next();
        fixture.runOnFx(() -> heading.setMaxWidth(40));
        fixture.all(".label");
        point(fixture, heading);
        assertNotNull(heading.getTooltip());
    }

    private static void point(WindowFixture fixture, Labeled at) {
        fixture.robot.moveTo(at);
        fixture.runOnFx(() -> {});
    }
}
