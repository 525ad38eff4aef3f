package airside.desktop.remembered;

import java.util.List;

/// The sizes that the application comes in, in percent.
public final class UiSize {
    public static final int USUAL = 100;
    public static final List<Integer> CHOICES = List.of(90, USUAL, 110, 125, 150);

    private UiSize() {}
}
