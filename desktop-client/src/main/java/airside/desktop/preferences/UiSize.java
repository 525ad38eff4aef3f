package airside.desktop.preferences;

import java.util.List;

/// The available UI sizes, in percent.
public final class UiSize {
    public static final int USUAL = 100;
    public static final List<Integer> CHOICES = List.of(90, USUAL, 110, 125, 150);

    /// Smallest window width at 100 % in which each screen is completely visible, in pixels.
    private static final double WIDTH_MIN = 960;

    private UiSize() {}

    /// Returns the largest size, up to the chosen one, at which the window shows its screens completely.
    public static int fitting(int chosen, double windowWidth) {
        return CHOICES.stream()
                .filter(size -> size <= chosen && size <= Math.max(USUAL, windowWidth / WIDTH_MIN * USUAL))
                .reduce(CHOICES.getFirst(), Math::max);
    }
}
