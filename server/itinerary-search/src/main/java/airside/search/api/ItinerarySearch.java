package airside.search.api;

import airside.search.engine.DirectFlights;
import airside.search.network.Network;
import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/// Answers what flies. Pure functions over one [Network]: no clock, no database, no shared state, any number of
/// threads.
public final class ItinerarySearch {
    private ItinerarySearch() {}

    /// The journeys that satisfy the request, by departure, then by arrival.
    public static List<FoundJourney> find(Network network, SearchRequest request) {
        return DirectFlights.find(network, request);
    }

    /// The days with a journey that counts: those nearest to a day, in order of time.
    ///
    /// @param from first day that counts
    /// @param to last day that counts
    /// @param datesMax how many days to give at most
    /// @param segments which segments count, by their ids; tested once for each, not for each day
    /// @param departures which departures count, in minutes since 1970-01-01T00:00Z
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
