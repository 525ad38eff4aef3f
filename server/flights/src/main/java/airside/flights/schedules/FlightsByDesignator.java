package airside.flights.schedules;

import airside.vocabulary.FlightDesignator;
import java.util.Comparator;
import java.util.List;

/// All patterns, sorted by designator and then by pattern number, with a binary search by designator. Immutable.
final class FlightsByDesignator {
    private final List<ScheduledFlight> flights;

    FlightsByDesignator(List<ScheduledFlight> flights) {
        this.flights = flights.stream()
                .sorted(Comparator.comparing(ScheduledFlight::designator).thenComparingInt(ScheduledFlight::id))
                .toList();
    }

    List<ScheduledFlight> list() {
        return flights;
    }

    /// Returns the patterns of a designator; empty if there is no such flight.
    List<ScheduledFlight> find(FlightDesignator designator) {
        int first = firstPosition(designator);
        int end = first;
        while (end < flights.size() && flights.get(end).designator().equals(designator)) end++;
        return flights.subList(first, end);
    }

    /// Returns the position of the first pattern whose designator is not before the given one.
    private int firstPosition(FlightDesignator designator) {
        int low = 0;
        int high = flights.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flights.get(middle).designator().compareTo(designator) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
