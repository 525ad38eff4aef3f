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
import java.util.function.Predicate;

/// Journeys of one segment.
public final class DirectFlights {
    private static final Comparator<FoundJourney> BY_DEPARTURE = Comparator.comparingLong(
                    FoundJourney::departureUtcMinute)
            .thenComparingLong(FoundJourney::arrivalUtcMinute)
            .thenComparingInt(journey -> journey.segments().getFirst().segmentId());

    private DirectFlights() {}

    /// All direct journeys of a day, by departure, cut at the number asked for.
    public static List<FoundJourney> find(Network network, SearchRequest request) {
        List<FoundJourney> found = new ArrayList<>();
        int day = Math.toIntExact(request.departureDate().toEpochDay());
        for (AirportCode origin : request.origins()) {
            for (AirportCode destination : request.destinations()) collect(network, origin, destination, day, found);
        }
        found.sort(BY_DEPARTURE);
        return found.size() <= request.resultsMax() ? found : List.copyOf(found.subList(0, request.resultsMax()));
    }

    private static void collect(
            Network network, AirportCode origin, AirportCode destination, int day, List<FoundJourney> found) {
        int from = network.station(origin);
        int to = network.station(destination);
        if (from == Network.NOWHERE || to == Network.NOWHERE) return;
        int end = network.endRowFrom(from);
        for (int row = network.firstRow(from, to); row < end && network.destination(row) == to; row++) {
            int flightDay = day - network.departureDay(row);
            if (!network.operates(row, flightDay)) continue;
            long departure = network.departureUtcMinute(row, flightDay);
            long arrival = network.arrivalUtcMinute(row, flightDay);
            found.add(new FoundJourney(
                    List.of(new FoundSegment(network.id(row), LocalDate.ofEpochDay(flightDay), departure, arrival))));
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
            Predicate<FoundJourney> isOffered) {
        List<LocalDate> dates = new ArrayList<>();
        long reach = Math.max(
                Math.abs(to.toEpochDay() - near.toEpochDay()), Math.abs(near.toEpochDay() - from.toEpochDay()));
        for (int distance = 0; distance <= reach && dates.size() < datesMax; distance++) {
            for (LocalDate date :
                    distance == 0 ? List.of(near) : List.of(near.minusDays(distance), near.plusDays(distance))) {
                boolean counts = !date.isBefore(from) && !date.isAfter(to) && dates.size() < datesMax;
                if (counts && isOffered(network, origins, destinations, date, isOffered)) dates.add(date);
            }
        }
        dates.sort(Comparator.naturalOrder());
        return dates;
    }

    private static boolean isOffered(
            Network network,
            Set<AirportCode> origins,
            Set<AirportCode> destinations,
            LocalDate date,
            Predicate<FoundJourney> isOffered) {
        SearchRequest wholeDay = new SearchRequest(origins, destinations, date, SearchRequest.RESULTS_MAX);
        for (FoundJourney journey : find(network, wholeDay)) {
            if (isOffered.test(journey)) return true;
        }
        return false;
    }
}
