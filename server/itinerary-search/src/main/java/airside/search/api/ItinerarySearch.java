package airside.search.api;

import airside.search.engine.DirectFlights;
import airside.search.network.Network;
import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Answers what flies. Pure functions over one [Network]: no clock, no database, no shared state, any number of
/// threads.
public final class ItinerarySearch {
    private ItinerarySearch() {}

    /// The journeys that satisfy the request, by departure, then by arrival.
    public static List<FoundJourney> find(Network network, SearchRequest request) {
        return DirectFlights.find(network, request);
    }

    /// The days with a journey that is offered, those nearest to a day first, then put in order.
    ///
    /// @param from first day that counts
    /// @param to last day that counts
    /// @param datesMax how many days to give at most
    /// @param isOffered which journeys count
    public static List<LocalDate> flyingDates(
            Network network,
            Set<AirportCode> origins,
            Set<AirportCode> destinations,
            LocalDate near,
            LocalDate from,
            LocalDate to,
            int datesMax,
            Predicate<FoundJourney> isOffered) {
        return DirectFlights.flyingDates(network, origins, destinations, near, from, to, datesMax, isOffered);
    }
}
