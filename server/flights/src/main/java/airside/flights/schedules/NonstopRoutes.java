package airside.flights.schedules;

import airside.vocabulary.AirportCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The nonstop routes of all patterns and the number of departures from each airport.
final class NonstopRoutes {
    private final Map<AirportCode, Integer> departuresPerWeek = new HashMap<>();
    private final Set<Route> routes = new HashSet<>();
    private final long airlines;

    private record Route(AirportCode origin, AirportCode destination) {}

    NonstopRoutes(List<ScheduledFlight> flights) {
        for (ScheduledFlight flight : flights) {
            for (ScheduledLeg leg : flight.legs()) {
                AirportCode origin = leg.origin().code();
                routes.add(new Route(origin, leg.destination().code()));
                departuresPerWeek.merge(origin, flight.days().count(), Integer::sum);
            }
        }
        airlines = flights.stream().map(ScheduledFlight::airline).distinct().count();
    }

    boolean contains(AirportCode origin, AirportCode destination) {
        return routes.contains(new Route(origin, destination));
    }

    int departuresPerWeek(AirportCode airport) {
        return departuresPerWeek.getOrDefault(airport, 0);
    }

    NetworkFigures figures() {
        int departures =
                departuresPerWeek.values().stream().mapToInt(Integer::intValue).sum();
        return new NetworkFigures(departuresPerWeek.size(), Math.toIntExact(airlines), departures / 7, routes.size());
    }
}
