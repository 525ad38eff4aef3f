package airside.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The days of the week on which a flight departs, by the local calendar of its origin: 1 is Monday, 7 is Sunday
/// (SSIM).
///
/// @param mask bit 0 is Monday, bit 6 is Sunday
public record DaysOfOperation(int mask) {
    private static final int ALL = 0b111_1111;

    public static final DaysOfOperation DAILY = new DaysOfOperation(ALL);

    public DaysOfOperation {
        if (mask < 1 || mask > ALL)
            throw new IllegalArgumentException("A flight needs a day of operation, not " + mask);
    }

    public static DaysOfOperation on(DayOfWeek first, DayOfWeek... others) {
        int mask = bit(first);
        for (DayOfWeek day : others) mask |= bit(day);
        return new DaysOfOperation(mask);
    }

    /// Reads `1234567`, `1.3.5.7`, `1 3 5 7` and `135`: digits in rising order, with dots, blanks or nothing for
    /// the others.
    public static DaysOfOperation parse(String text) {
        int mask = 0;
        char latest = '0';
        for (char c : text.toCharArray()) {
            if (c == '.' || c == ' ') continue;
            if (c <= latest || c > '7') throw refuse(text);
            mask |= 1 << (c - '1');
            latest = c;
        }
        if (mask == 0 || text.length() > 7) throw refuse(text);
        return new DaysOfOperation(mask);
    }

    public boolean isOn(DayOfWeek day) {
        return (mask & bit(day)) != 0;
    }

    public boolean isOn(LocalDate date) {
        return isOn(date.getDayOfWeek());
    }

    /// The days on which the same flight arrives, or its next leg departs.
    public DaysOfOperation shiftedBy(DayChange change) {
        int left = Math.floorMod(change.days(), 7);
        return new DaysOfOperation((mask << left | mask >>> (7 - left)) & ALL);
    }

    /// These days and those.
    public DaysOfOperation and(DaysOfOperation others) {
        return new DaysOfOperation(mask | others.mask);
    }

    /// How many days of the week, from 1 to 7.
    public int count() {
        return Integer.bitCount(mask);
    }

    public List<DayOfWeek> listDays() {
        return Arrays.stream(DayOfWeek.values()).filter(this::isOn).toList();
    }

    /// SSIM's picture: `1.3.5.7`.
    @Override
    public String toString() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> isOn(day) ? String.valueOf(day.getValue()) : ".")
                .collect(Collectors.joining());
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    private static IllegalArgumentException refuse(String text) {
        return Spelling.refuse(text, "days of operation, such as 1234567 or 1.3.5.7");
    }
}
