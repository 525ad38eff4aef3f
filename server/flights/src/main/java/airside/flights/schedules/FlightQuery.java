package airside.flights.schedules;

import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.FlightDesignator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A query for scheduled flights. A flight must satisfy every filter that is present.
///
/// @param origins a segment of the flight starts at one of these; empty means any airport
/// @param destinations and ends at one of these; empty means any airport
/// @param date a segment from the origins departs on this local date
/// @param dayOfWeek the flight's first departure is on this day of the week
public record FlightQuery(
        Set<AirportCode> origins,
        Set<AirportCode> destinations,
        Optional<LocalDate> date,
        Optional<AirlineDesignator> airline,
        Optional<FlightDesignator> flight,
        Optional<DayOfWeek> dayOfWeek) {

    /// Returns whether a flight satisfies all filters.
    public boolean isSatisfiedBy(ScheduledFlight candidate) {
        return airline.map(candidate.airline().designator()::equals).orElse(true)
                && flight.map(candidate.designator()::equals).orElse(true)
                && dayOfWeek.map(candidate.days()::isOn).orElse(true)
                && hasMatchingSegment(candidate);
    }

    /// Returns whether a segment of the flight goes from an origin to a destination, on the date if one is given.
    private boolean hasMatchingSegment(ScheduledFlight candidate) {
        List<ScheduledLeg> legs = candidate.legs();
        for (int first = 0; first < legs.size(); first++) {
            if (!isIn(origins, legs.get(first).origin().code())) continue;
            int departsDay = legs.get(first).departsDay();
            boolean operates = date.map(day -> candidate.operatesOn(day.minusDays(departsDay)))
                    .orElse(true);
            if (!operates) continue;
            if (legs.subList(first, legs.size()).stream()
                    .anyMatch(leg -> isIn(destinations, leg.destination().code()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Set<AirportCode> wanted, AirportCode code) {
        return wanted.isEmpty() || wanted.contains(code);
    }
}
