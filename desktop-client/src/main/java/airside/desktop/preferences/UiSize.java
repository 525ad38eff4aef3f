package airside.desktop.preferences;

import java.util.List;

/// The sizes that the application comes in, in percent.
public final class UiSize {
    public static final int USUAL = 100;
    public static final List<Integer> CHOICES = List.of(90, USUAL, 110, 125, 150);

    /// Screens are whole in windows from this width on, at 100 %, in pixels.
    private static final double WIDTH_MIN = 960;

    private UiSize() {}

    /// The largest size up to the one chosen at which a window of this width shows its screens whole.
    public static int fitting(int chosen, double windowWidth) {
        return CHOICES.stream()
                .filter(size -> size <= chosen && size <= Math.max(USUAL, windowWidth / WIDTH_MIN * USUAL))
                .reduce(CHOICES.getFirst(), Math::max);
    }
}
