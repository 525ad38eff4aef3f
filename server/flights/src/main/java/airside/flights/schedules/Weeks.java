package airside.flights.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Lists the weeks on sale (ISO 8601) with the number of flights on each day.
public final class Weeks {
    private final Schedules schedules;

    public Weeks(Schedules schedules) {
        this.schedules = schedules;
    }

    /// A week with those of its days that are on sale.
    public record Week(LocalDate monday, List<Day> days) {
        public Week {
            days = List.copyOf(days);
        }

        /// Returns the ISO 8601 name, such as 2026-W51.
        public String name() {
            return "%04d-W%02d"
                    .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        public LocalDate sunday() {
            return monday.plusDays(6);
        }
    }

    /// A day and the number of flights whose first departure is on it.
    public record Day(LocalDate date, long flights) {}

    /// Returns up to `max` weeks from one day to another, both included.
    public List<Week> list(LocalDate from, LocalDate to, int max) {
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(to) && weeks.size() < max) {
            weeks.add(new Week(monday, days(monday, from, to)));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    private List<Day> days(LocalDate monday, LocalDate from, LocalDate to) {
        return monday.datesUntil(monday.plusWeeks(1))
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .map(date -> new Day(date, schedules.countOn(date)))
                .toList();
    }
}
