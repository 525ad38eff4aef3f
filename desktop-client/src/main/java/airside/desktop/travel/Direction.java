package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The journeys of one origin, destination and day.
///
/// @param families the fare families of the cabin, cheapest first
public record Direction(
        String origin, String destination, LocalDate date, List<FareFamily> families, List<JourneyOffers> results) {
    public Direction {
        families = List.copyOf(families);
        results = List.copyOf(results);
    }

    /// Returns the direction with only the journeys that depart after the instant.
    public Direction departingAfter(Instant landing) {
        return new Direction(
                origin,
                destination,
                date,
                families,
                results.stream()
                        .filter(offers -> offers.journey().departure().at().isAfter(landing))
                        .toList());
    }

    /// Returns the lowest price of all journeys; empty if all are sold out.
    public Optional<Money> lowest() {
        return results.stream().flatMap(r -> r.lowest().stream()).min(Comparator.naturalOrder());
    }

    /// Returns the fare family with this code.
    ///
    /// @throws IllegalArgumentException if the direction has no such family
    public FareFamily get(String code) {
        return families.stream()
                .filter(family -> family.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fare family " + code));
    }
}
