package airside.desktop.travel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What flies non-stop between two places in a week.
public record RouteFlights(List<WeeklyFlight> flights) {
    /// A flight with its days of operation, how long the timetable has it, and the cabins that it has all the way.
    public record WeeklyFlight(
            String flight,
            Airline airline,
            Set<DayOfWeek> days,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            Set<Cabin> cabins) {
        public WeeklyFlight {
            days = Set.copyOf(days);
            cabins = Set.copyOf(cabins);
        }

        boolean operatesOn(LocalDate day) {
            return days.contains(day.getDayOfWeek()) && !day.isBefore(effectiveFrom) && !day.isAfter(effectiveTo);
        }
    }

    public RouteFlights {
        flights = List.copyOf(flights);
    }

    /// How many flights there are on that day.
    public int countOn(LocalDate day) {
        return (int) flights.stream().filter(f -> f.operatesOn(day)).count();
    }

    /// How many flights there are on that day with that cabin.
    public int countOn(LocalDate day, Cabin cabin) {
        return (int) flights.stream()
                .filter(f -> f.operatesOn(day) && f.cabins().contains(cabin))
                .count();
    }

    /// How many departures there are in the seven days from that day.
    public int countInWeekFrom(LocalDate day) {
        int count = 0;
        for (int i = 0; i < 7; i++) count += countOn(day.plusDays(i));
        return count;
    }

    /// The airlines that fly it, most flights first.
    public List<Airline> airlines() {
        Map<Airline, Integer> daysFlown = new LinkedHashMap<>();
        flights.forEach(f -> daysFlown.merge(f.airline(), f.days().size(), Integer::sum));
        return daysFlown.entrySet().stream()
                .sorted(Map.Entry.<Airline, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
