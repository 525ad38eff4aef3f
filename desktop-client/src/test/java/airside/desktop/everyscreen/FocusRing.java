package airside.desktop.everyscreen;

import airside.desktop.place.PlaceField;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Measures how well the focus is seen on a control, as WCAG 2.2 does (2.4.13): the pixels that change with the
/// focus, by the contrast between before and after.
final class FocusRing {
    static final double CONTRAST_MIN = 3;
    /// How far around a control its ring may be drawn.
    private static final int AROUND = 8;
    /// What is typed and selected inside a text field is no ring.
    private static final int EDGE_OF_A_TEXT_FIELD = 3;

    private FocusRing() {}

    /// How many pixels of the control and around it change by a contrast of at least 3:1 when it has the focus. To
    /// be called on the window's thread; the control has the focus before and after.
    static int pixels(Node control) {
        Scene scene = control.getScene();
        Bounds whole = whole(control).localToScene(whole(control).getLayoutBounds());
        Rectangle2D area = new Rectangle2D(
                Math.floor(whole.getMinX()) - AROUND,
                Math.floor(whole.getMinY()) - AROUND,
                Math.ceil(whole.getWidth()) + 2 * AROUND,
                Math.ceil(whole.getHeight()) + 2 * AROUND);
        WritableImage with = snapshot(scene);
        scene.getRoot().requestFocus();
        WritableImage without = snapshot(scene);
        control.requestFocus();
        return count(with, without, area, control instanceof TextInputControl ? AROUND + EDGE_OF_A_TEXT_FIELD : -1);
    }

    /// How many pixels must change: those of a line of one pixel around the control and a half more.
    static int pixelsMin(Node control) {
        if (control instanceof CheckBox || control instanceof RadioButton) return 60;
        Bounds whole = whole(control).getLayoutBounds();
        return (int) (1.5 * (whole.getWidth() + whole.getHeight()));
    }

    /// The ring of a place field is around its caption too.
    private static Node whole(Node control) {
        return control.getParent() instanceof PlaceField field ? field : control;
    }

    /// A scroll pane keeps its viewport as an image, which the toolkit renews only after a frame of the window: a
    /// second picture within a frame would show the first again. So the viewports are drawn without that image.
    private static WritableImage snapshot(Scene scene) {
        scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null);
    }

    /// @param area the control and what is around it
    /// @param edge the width of the frame of the area whose pixels count; -1 for all
    private static int count(WritableImage a, WritableImage b, Rectangle2D area, int edge) {
        PixelReader before = a.getPixelReader();
        PixelReader after = b.getPixelReader();
        int left = (int) Math.max(0, area.getMinX());
        int top = (int) Math.max(0, area.getMinY());
        int right = (int) Math.min(a.getWidth(), area.getMaxX());
        int bottom = (int) Math.min(a.getHeight(), area.getMaxY());
        int count = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                boolean isInside = edge >= 0
                        && x >= area.getMinX() + edge
                        && y >= area.getMinY() + edge
                        && x < area.getMaxX() - edge
                        && y < area.getMaxY() - edge;
                if (isInside || before.getArgb(x, y) == after.getArgb(x, y)) continue;
                if (contrast(before.getColor(x, y), after.getColor(x, y)) >= CONTRAST_MIN) count++;
            }
        }
        return count;
    }

    static double contrast(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
