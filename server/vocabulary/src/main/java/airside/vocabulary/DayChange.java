package airside.vocabulary;

import java.time.LocalDate;

/// The local date of an arrival, or of a later departure, relative to the local date of the first departure: 0, +1,
/// +2, −1.
public record DayChange(int days) implements Comparable<DayChange> {
    /// Eastbound across the date line, a flight arrives on the day before.
    public static final int DAYS_MIN = -1;
    /// Flights with several legs arrive up to two days later; the third day allows for a stop overnight.
    public static final int DAYS_MAX = 3;

    public static final DayChange NONE = new DayChange(0);

    public DayChange {
        if (days < DAYS_MIN || days > DAYS_MAX) {
            throw CodeSyntax.invalid(
                    String.valueOf(days), "a day change: from %d to +%d".formatted(DAYS_MIN, DAYS_MAX));
        }
    }

    /// Parses `+1`, `1`, `-1`, `0`; the empty text means 0.
    ///
    /// @throws IllegalArgumentException if the text is not a day change from −1 to +3
    public static DayChange parse(String text) {
        String number = text.strip();
        if (number.isEmpty()) return NONE;
        if (!number.matches("[+-]?[0-9]")) throw CodeSyntax.invalid(text, "a day change, such as +1");
        return new DayChange(Integer.parseInt(number));
    }

    /// Returns the day change from one local date to another.
    ///
    /// @throws IllegalArgumentException if it is not from −1 to +3
    public static DayChange between(LocalDate departureDate, LocalDate arrivalDate) {
        return new DayChange(daysBetween(departureDate, arrivalDate));
    }

    /// Returns the days from one local date to another, for journeys of any length; negative if the arrival is on
    /// an earlier date.
    public static int daysBetween(LocalDate departureDate, LocalDate arrivalDate) {
        return Math.toIntExact(arrivalDate.toEpochDay() - departureDate.toEpochDay());
    }

    /// Returns the date that is this many days after a date.
    public LocalDate from(LocalDate departureDate) {
        return departureDate.plusDays(days);
    }

    @Override
    public int compareTo(DayChange other) {
        return Integer.compare(days, other.days);
    }

    /// Returns `+1`, `-1`, or the empty text for 0, as timetables print it.
    @Override
    public String toString() {
        return days == 0 ? "" : "%+d".formatted(days);
    }
}
