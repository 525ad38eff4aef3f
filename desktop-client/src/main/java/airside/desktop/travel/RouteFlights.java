package airside.desktop.travel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The weekly non-stop flights between two places.
public record RouteFlights(List<WeeklyFlight> flights) {
    /// A flight with its days of operation, the period of its schedule, and the cabins of all its legs.
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

    /// Returns the number of flights on a day.
    public int countOn(LocalDate day) {
        return (int) flights.stream().filter(f -> f.operatesOn(day)).count();
    }

    /// Returns the number of flights on a day with a cabin.
    public int countOn(LocalDate day, Cabin cabin) {
        return (int) flights.stream()
                .filter(f -> f.operatesOn(day) && f.cabins().contains(cabin))
                .count();
    }

    /// Returns the number of departures in the seven days from a day.
    public int countInWeekFrom(LocalDate day) {
        int count = 0;
        for (int i = 0; i < 7; i++) count += countOn(day.plusDays(i));
        return count;
    }

    /// Returns the airlines by number of flights, most first.
    public List<Airline> airlines() {
        Map<Airline, Integer> daysFlown = new LinkedHashMap<>();
        flights.forEach(f -> daysFlown.merge(f.airline(), f.days().size(), Integer::sum));
        return daysFlown.entrySet().stream()
                .sorted(Map.Entry.<Airline, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
