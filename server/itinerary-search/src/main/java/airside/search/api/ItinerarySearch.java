package airside.search.api;

import airside.search.engine.DirectFlights;
import airside.search.network.Network;
import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/// Entry point of the search engine. Pure functions over a [Network]: no clock, no database, no shared state; safe
/// for use by any number of threads.
public final class ItinerarySearch {
    private ItinerarySearch() {}

    /// Returns the journeys that satisfy the request, by departure, then by arrival.
    public static List<FoundJourney> find(Network network, SearchRequest request) {
        return DirectFlights.find(network, request);
    }

    /// Returns the days nearest to a day that have a matching journey, in order of time.
    ///
    /// @param near the day
    /// @param from first day to consider
    /// @param to last day to consider
    /// @param datesMax maximum number of days
    /// @param segments accepts a segment by its id; tested once for each segment, not for each day
    /// @param departures accepts a departure, in minutes since 1970-01-01T00:00Z
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
        return DirectFlights.flyingDates(
                network, origins, destinations, near, from, to, datesMax, segments, departures);
    }
}
