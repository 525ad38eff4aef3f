package airside.bookings.passengers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How one is addressed, as airlines write it behind the name.
public enum Title {
    MR,
    MRS,
    MS,
    MISS,
    MSTR,
    DR;

    /// Reads `Mr.`, `mr` and `MR`.
    public static Optional<Title> find(String text) {
        String word = text.strip().replace(".", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(title -> title.name().equals(word))
                .findFirst();
    }
}
