package airside.search.engine;

import airside.search.api.FoundJourney;
import airside.search.api.FoundSegment;
import airside.search.api.SearchRequest;
import airside.search.network.Network;
import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/// Finds journeys of one segment.
public final class DirectFlights {
    private static final Comparator<FoundJourney> BY_DEPARTURE = Comparator.comparingLong(
                    FoundJourney::departureUtcMinute)
            .thenComparingLong(FoundJourney::arrivalUtcMinute)
            .thenComparingInt(journey -> journey.segments().getFirst().segmentId());

    private DirectFlights() {}

    /// Returns the direct journeys of a day, by departure, up to the requested number.
    public static List<FoundJourney> find(Network network, SearchRequest request) {
        List<FoundJourney> found = new ArrayList<>();
        int day = Math.toIntExact(request.departureDate().toEpochDay());
        forEachRow(network, request.origins(), request.destinations(), row -> addIfOperating(network, row, day, found));
        found.sort(BY_DEPARTURE);
        return found.size() <= request.resultsMax() ? found : List.copyOf(found.subList(0, request.resultsMax()));
    }

    private static void addIfOperating(Network network, int row, int day, List<FoundJourney> found) {
        int flightDay = day - network.departureDay(row);
        if (!network.operates(row, flightDay)) return;
        long departure = network.departureUtcMinute(row, flightDay);
        long arrival = network.arrivalUtcMinute(row, flightDay);
        found.add(new FoundJourney(
                List.of(new FoundSegment(network.id(row), LocalDate.ofEpochDay(flightDay), departure, arrival))));
    }

    private static void forEachRow(
            Network network, Set<AirportCode> origins, Set<AirportCode> destinations, IntConsumer action) {
        for (AirportCode origin : origins) {
            int from = network.station(origin);
            if (from == Network.UNKNOWN_STATION) continue;
            int end = network.endRowFrom(from);
            for (AirportCode destination : destinations) {
                int to = network.station(destination);
                if (to == Network.UNKNOWN_STATION) continue;
                for (int row = network.firstRow(from, to); row < end && network.destination(row) == to; row++)
                    action.accept(row);
            }
        }
    }

    /// See [airside.search.api.ItinerarySearch#flyingDates].
    public static List<LocalDate> flyingDates(
            Network network,
            Set<AirportCode> origins,
            Set<AirportCode> destinations,
            LocalDate near,
            LocalDate from,
            LocalDate to,
            int datesMax,
            IntPredicate segments,
            LongPredicate departures) {
        List<Integer> rows = rows(network, origins, destinations, segments);
        List<LocalDate> dates = new ArrayList<>();
        if (rows.isEmpty()) return dates;
        long distanceMax = Math.max(
                Math.abs(to.toEpochDay() - near.toEpochDay()), Math.abs(near.toEpochDay() - from.toEpochDay()));
        for (int distance = 0; distance <= distanceMax && dates.size() < datesMax; distance++) {
            for (LocalDate date :
                    distance == 0 ? List.of(near) : List.of(near.minusDays(distance), near.plusDays(distance))) {
                boolean isCandidate = !date.isBefore(from) && !date.isAfter(to) && dates.size() < datesMax;
                if (isCandidate && isFlown(network, rows, date, departures)) dates.add(date);
            }
        }
        dates.sort(Comparator.naturalOrder());
        return dates;
    }

    private static List<Integer> rows(
            Network network, Set<AirportCode> origins, Set<AirportCode> destinations, IntPredicate segments) {
        List<Integer> rows = new ArrayList<>();
        forEachRow(network, origins, destinations, row -> {
            if (segments.test(network.id(row))) rows.add(row);
        });
        return rows;
    }

    private static boolean isFlown(Network network, List<Integer> rows, LocalDate date, LongPredicate departures) {
        int day = Math.toIntExact(date.toEpochDay());
        for (int row : rows) {
            int flightDay = day - network.departureDay(row);
            boolean isFlown =
                    network.operates(row, flightDay) && departures.test(network.departureUtcMinute(row, flightDay));
            if (isFlown) return true;
        }
        return false;
    }
}
