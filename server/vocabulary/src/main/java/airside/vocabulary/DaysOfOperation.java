package airside.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The days of the week on which a flight departs, by local date at its origin: 1 is Monday, 7 is Sunday (SSIM
/// chapter 2).
///
/// @param mask bit 0 is Monday, bit 6 is Sunday
public record DaysOfOperation(int mask) {
    private static final int ALL = 0b111_1111;

    public static final DaysOfOperation DAILY = new DaysOfOperation(ALL);

    public DaysOfOperation {
        if (mask < 1 || mask > ALL)
            throw new IllegalArgumentException(
                    "The mask is %d; a flight operates on at least one day, so send 1 to 127".formatted(mask));
    }

    /// Returns these days of the week.
    public static DaysOfOperation on(DayOfWeek first, DayOfWeek... others) {
        int mask = bit(first);
        for (DayOfWeek day : others) mask |= bit(day);
        return new DaysOfOperation(mask);
    }

    /// Parses `1234567`, `1.3.5.7`, `1 3 5 7` and `135`: ascending digits, optionally with dots or blanks for the
    /// other days.
    ///
    /// @throws IllegalArgumentException if the text has another form or no day
    public static DaysOfOperation parse(String text) {
        int mask = 0;
        char latest = '0';
        for (char c : text.toCharArray()) {
            if (c == '.' || c == ' ') continue;
            if (c <= latest || c > '7') throw invalid(text);
            mask |= 1 << (c - '1');
            latest = c;
        }
        if (mask == 0 || text.length() > 7) throw invalid(text);
        return new DaysOfOperation(mask);
    }

    /// Returns whether a day of the week is one of them.
    public boolean isOn(DayOfWeek day) {
        return (mask & bit(day)) != 0;
    }

    /// Returns whether the day of the week of a date is one of them.
    public boolean isOn(LocalDate date) {
        return isOn(date.getDayOfWeek());
    }

    /// Returns the days on which the same flight arrives, or its next leg departs.
    public DaysOfOperation shiftedBy(DayChange change) {
        int left = Math.floorMod(change.days(), 7);
        return new DaysOfOperation((mask << left | mask >>> (7 - left)) & ALL);
    }

    /// Returns the union with other days.
    public DaysOfOperation union(DaysOfOperation others) {
        return new DaysOfOperation(mask | others.mask);
    }

    /// Returns the number of days per week, from 1 to 7.
    public int count() {
        return Integer.bitCount(mask);
    }

    /// Returns the days from Monday to Sunday.
    public List<DayOfWeek> listDays() {
        return Arrays.stream(DayOfWeek.values()).filter(this::isOn).toList();
    }

    /// Returns the SSIM form: `1.3.5.7`.
    @Override
    public String toString() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> isOn(day) ? String.valueOf(day.getValue()) : ".")
                .collect(Collectors.joining());
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    private static IllegalArgumentException invalid(String text) {
        return CodeSyntax.invalid(text, "days of operation, such as 1234567 or 1.3.5.7");
    }
}
