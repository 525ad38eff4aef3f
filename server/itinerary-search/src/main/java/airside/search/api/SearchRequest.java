package airside.search.api;

import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.Set;

/// A search from one of some airports to one of some others, departing on a local date.
///
/// @param departureDate local date at the origin
/// @param resultsMax maximum number of journeys, from 1 to [#RESULTS_MAX]; the earliest departures are returned
public record SearchRequest(
        Set<AirportCode> origins, Set<AirportCode> destinations, LocalDate departureDate, int resultsMax) {
    public static final int RESULTS_MAX = 1_000;

    public SearchRequest {
        origins = Set.copyOf(origins);
        destinations = Set.copyOf(destinations);
        if (resultsMax < 1 || resultsMax > RESULTS_MAX) {
            throw new IllegalArgumentException("resultsMax is %d; send 1 to %d".formatted(resultsMax, RESULTS_MAX));
        }
    }
}
