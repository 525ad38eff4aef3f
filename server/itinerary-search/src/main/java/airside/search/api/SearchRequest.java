package airside.search.api;

import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.Set;

/// What is wished: from one of these airports to one of those, departing on a local date.
///
/// @param departureDate local date at the board point
/// @param resultsMax how many journeys to give at most, earliest departures first
public record SearchRequest(
        Set<AirportCode> origins, Set<AirportCode> destinations, LocalDate departureDate, int resultsMax) {
    public static final int RESULTS_MAX = 1_000;

    public SearchRequest {
        origins = Set.copyOf(origins);
        destinations = Set.copyOf(destinations);
        if (resultsMax < 1 || resultsMax > RESULTS_MAX) {
            throw new IllegalArgumentException("From 1 to " + RESULTS_MAX + " results, not " + resultsMax);
        }
    }
}
