package airside.desktop.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window stood when it was last closed.
///
/// @param at its place while it was not maximised
public record WindowPlacement(Rectangle2D at, boolean isMaximised) {
    /// As much of the window must be on some screen that its title can be taken hold of.
    private static final double VISIBLE_MIN = 120;

    public static final double WIDTH_MIN = 1024;
    public static final double HEIGHT_MIN = 700;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// In the middle of a screen, as large as fits.
    public static WindowPlacement inTheMiddleOf(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        double x = screen.getMinX() + (screen.getWidth() - width) / 2;
        double y = screen.getMinY() + (screen.getHeight() - height) / 2;
        return new WindowPlacement(new Rectangle2D(x, y, width, height), false);
    }

    /// Where it stood, unless that screen has gone; the first screen is the main one.
    public static WindowPlacement load(PreferenceStore store, List<Rectangle2D> screens) {
        return store.find("window")
                .flatMap(WindowPlacement::read)
                .filter(placement -> screens.stream().anyMatch(placement::canBeReachedOn))
                .orElseGet(() -> inTheMiddleOf(screens.getFirst()));
    }

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
