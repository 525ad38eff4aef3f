package airside.flights.offers;

import airside.flights.schedules.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The order in which journeys can be travelled. Instants decide, not dates: from Auckland to Rarotonga one lands
/// on the day before one has left, and may fly back on that day.
final class TravelOrder {
    private TravelOrder() {}

    /// Whether a journey departs after the one before it has landed.
    static boolean follows(Journey journey, Journey before) {
        return journey.departureAt().isAfter(before.arrivalAt());
    }

    /// The first local day on which one could depart from a destination when the outbound day begins at the origin.
    /// A return on an earlier day is too early for all flights.
    static LocalDate firstReturnDate(LocalDate outbound, ZoneId origin, ZoneId destination) {
        return outbound.atStartOfDay(origin).withZoneSameInstant(destination).toLocalDate();
    }

    /// The journey that lands first.
    static Optional<Journey> firstToLand(List<Journey> journeys) {
        return journeys.stream().min(Comparator.comparing(Journey::arrivalAt));
    }

    /// The journeys that depart after an instant, at which the first journey before them lands.
    static List<Journey> departingAfter(Instant landingAt, List<Journey> journeys) {
        return journeys.stream()
                .filter(journey -> journey.departureAt().isAfter(landingAt))
                .toList();
    }
}
