package airside.desktop.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The journeys found for one origin and destination on one day.
///
/// @param families fare families of the cabin, cheapest first: the columns of the list
public record Direction(
        String origin, String destination, LocalDate date, List<FareFamily> families, List<JourneyOffers> results) {
    public Direction {
        families = List.copyOf(families);
        results = List.copyOf(results);
    }

    /// The same direction without the journeys that depart before an instant, or at it.
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

    public Optional<Money> lowest() {
        return results.stream().flatMap(r -> r.lowest().stream()).min(Comparator.naturalOrder());
    }

    /// @throws IllegalArgumentException when an offer names a family that the direction does not list
    public FareFamily get(String code) {
        return families.stream()
                .filter(family -> family.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No fare family " + code));
    }
}
