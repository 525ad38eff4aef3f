package airside.vocabulary;

import java.time.LocalDate;

/// The day of arrival, or of a later departure, relative to the day of departure by local calendars: 0, +1, +2, −1.
public record DayChange(int days) implements Comparable<DayChange> {
    /// Across the date line eastwards one arrives the day before.
    public static final int DAYS_MIN = -1;
    /// Flights with several legs reach two days later; three is for what stands on the ground for a night.
    public static final int DAYS_MAX = 3;

    public static final DayChange NONE = new DayChange(0);

    public DayChange {
        if (days < DAYS_MIN || days > DAYS_MAX) {
            throw Spelling.refuse(String.valueOf(days), "a day change: from %d to +%d".formatted(DAYS_MIN, DAYS_MAX));
        }
    }

    /// Reads `+1`, `1`, `-1`, `0` and nothing at all.
    public static DayChange parse(String text) {
        String number = text.strip();
        if (number.isEmpty()) return NONE;
        if (!number.matches("[+-]?[0-9]")) throw Spelling.refuse(text, "a day change, such as +1");
        return new DayChange(Integer.parseInt(number));
    }

    /// The day change from one local date to another.
    public static DayChange between(LocalDate departureDate, LocalDate arrivalDate) {
        return new DayChange(Math.toIntExact(arrivalDate.toEpochDay() - departureDate.toEpochDay()));
    }

    public LocalDate from(LocalDate departureDate) {
        return departureDate.plusDays(days);
    }

    @Override
    public int compareTo(DayChange other) {
        return Integer.compare(days, other.days);
    }

    /// `+1`, `-1`, or nothing on the same day, as timetables print it.
    @Override
    public String toString() {
        return days == 0 ? "" : "%+d".formatted(days);
    }
}
