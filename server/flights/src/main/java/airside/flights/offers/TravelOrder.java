package airside.flights.offers;

import airside.flights.schedules.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks the order in which journeys can be travelled. Compares instants, not dates: a flight from Auckland to
/// Rarotonga lands on the day before its departure, and a return on that earlier day is possible.
final class TravelOrder {
    private TravelOrder() {}

    /// Returns whether a journey departs after the previous one has landed.
    static boolean follows(Journey journey, Journey before) {
        return journey.departureAt().isAfter(before.arrivalAt());
    }

    /// Returns the local date at a destination when the outbound day begins at the origin. Returns on earlier days
    /// are impossible.
    static LocalDate firstReturnDate(LocalDate outbound, ZoneId origin, ZoneId destination) {
        return outbound.atStartOfDay(origin).withZoneSameInstant(destination).toLocalDate();
    }

    /// Returns the journey that lands first.
    static Optional<Journey> firstToLand(List<Journey> journeys) {
        return journeys.stream().min(Comparator.comparing(Journey::arrivalAt));
    }

    /// Returns the journeys that depart after an instant.
    static List<Journey> departingAfter(Instant landingAt, List<Journey> journeys) {
        return journeys.stream()
                .filter(journey -> journey.departureAt().isAfter(landingAt))
                .toList();
    }
}
