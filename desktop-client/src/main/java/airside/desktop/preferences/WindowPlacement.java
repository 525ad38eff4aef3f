package airside.desktop.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Position and size of the window when it was last closed.
///
/// @param at position and size before it was maximised
public record WindowPlacement(Rectangle2D at, boolean isMaximised) {
    /// Part of the window that must be on a screen, so that the mouse can reach its title bar, in pixels.
    private static final double VISIBLE_MIN = 120;

    public static final double WIDTH_MIN = 1024;
    public static final double HEIGHT_MIN = 700;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Returns a placement in the centre of a screen, at most as large as the screen.
    public static WindowPlacement inTheMiddleOf(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        double x = screen.getMinX() + (screen.getWidth() - width) / 2;
        double y = screen.getMinY() + (screen.getHeight() - height) / 2;
        return new WindowPlacement(new Rectangle2D(x, y, width, height), false);
    }

    /// Returns the stored placement; centred on the first screen if its own screen is missing.
    public static WindowPlacement load(PreferenceStore store, List<Rectangle2D> screens) {
        return store.find("window")
                .flatMap(WindowPlacement::read)
                .filter(placement -> screens.stream().anyMatch(placement::canBeReachedOn))
                .orElseGet(() -> inTheMiddleOf(screens.getFirst()));
    }

    /// Stores the placement.
    public void saveTo(PreferenceStore store) {
        store.keep(
                "window",
                String.join(
                        ",",
                        Double.toString(at.getMinX()),
                        Double.toString(at.getMinY()),
                        Double.toString(at.getWidth()),
                        Double.toString(at.getHeight()),
                        Boolean.toString(isMaximised)));
    }

    private boolean canBeReachedOn(Rectangle2D screen) {
        double left = Math.max(at.getMinX(), screen.getMinX());
        double right = Math.min(at.getMaxX(), screen.getMaxX());
        boolean titleIsOn = at.getMinY() >= screen.getMinY() && at.getMinY() <= screen.getMaxY() - VISIBLE_MIN;
        return titleIsOn && right - left >= VISIBLE_MIN;
    }

    private static Optional<WindowPlacement> read(String text) {
        String[] fields = text.split(",");
        if (fields.length != 5) return Optional.empty();
        try {
            double[] n =
                    Arrays.stream(fields, 0, 4).mapToDouble(Double::parseDouble).toArray();
            Rectangle2D at = new Rectangle2D(n[0], n[1], Math.max(WIDTH_MIN, n[2]), Math.max(HEIGHT_MIN, n[3]));
            return Optional.of(new WindowPlacement(at, Boolean.parseBoolean(fields[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
