package airside.desktop.results;

import airside.desktop.travel.Airline;
import airside.desktop.travel.Direction;
import airside.desktop.travel.FareFamily;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The result list of one direction after filters and ranking.
///
/// @param families the fare families, which are the columns
/// @param rows the journeys in order
/// @param tops the first row of each ranking, for the tabs
/// @param airlines all airlines of the direction with their number of journeys, regardless of filters
public record ResultList(
        List<FareFamily> families,
        List<ResultRow> rows,
        Map<Ranking, ResultRow> tops,
        Map<Airline, Integer> airlines,
        int nonstop,
        int withStops) {
    static final ResultList EMPTY = new ResultList(List.of(), List.of(), Map.of(), Map.of(), 0, 0);

    public ResultList {
        families = List.copyOf(families);
        rows = List.copyOf(rows);
        tops = Map.copyOf(tops);
    }

    /// @param rest the amount that the other direction adds to each price
    static ResultList of(Direction direction, Optional<Money> rest, Filters filters, Ranking ranking) {
        List<FareFamily> families =
                direction.families().stream().filter(filters::accepts).toList();
        Axis axis = Axis.around(direction.results());
        List<ResultRow> rows = direction.results().stream()
                .filter(offers -> filters.accepts(offers.journey()))
                .map(offers -> row(offers, families, rest, axis))
                .toList();
        Map<Ranking, ResultRow> tops = new EnumMap<>(Ranking.class);
        for (Ranking each : Ranking.values()) {
            rows.stream()
                    .filter(row -> row.lowest().isPresent())
                    .min(each.order())
                    .ifPresent(row -> tops.put(each, row));
        }
        int withStops = (int) direction.results().stream()
                .filter(offers -> !offers.journey().stops().isEmpty())
                .count();
        return new ResultList(
                families,
                rows.stream().sorted(ranking.order()).toList(),
                tops,
                airlines(direction),
                direction.results().size() - withStops,
                withStops);
    }

    private static ResultRow row(JourneyOffers offers, List<FareFamily> families, Optional<Money> rest, Axis axis) {
        List<ResultRow.Fare> fares = families.stream()
                .map(family -> {
                    Optional<Offer> offer = offers.find(family.code());
                    Optional<Money> price =
                            offer.map(o -> rest.map(o.total()::plus).orElseGet(o::total));
                    return new ResultRow.Fare(family, offer, price);
                })
                .toList();
        Instant departure = offers.journey().departure().at();
        Instant arrival = offers.journey().arrival().at();
        return new ResultRow(offers, fares, axis.place(departure), axis.place(arrival));
    }

    /// Returns the airlines by number of journeys, most first.
    private static Map<Airline, Integer> airlines(Direction direction) {
        Map<Airline, Integer> counts = new LinkedHashMap<>();
        direction.results().forEach(o -> counts.merge(o.journey().airline(), 1, Integer::sum));
        Map<Airline, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Airline, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().name()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /// The time axis from the first departure to the last arrival, with a margin on both sides.
    private record Axis(Instant from, Instant to) {
        static Axis around(List<JourneyOffers> results) {
            Instant from = results.stream()
                    .map(o -> o.journey().departure().at())
                    .min(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            Instant to = results.stream()
                    .map(o -> o.journey().arrival().at())
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            long air = Math.max(1, (to.getEpochSecond() - from.getEpochSecond()) / 12);
            return new Axis(from.minusSeconds(air), to.plusSeconds(air));
        }

        double place(Instant at) {
            double whole = to.getEpochSecond() - from.getEpochSecond();
            return (at.getEpochSecond() - from.getEpochSecond()) / whole;
        }
    }
}
