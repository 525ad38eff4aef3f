package airside.desktop.home;

import airside.desktop.travel.Place;
import java.util.Optional;

/// What the map shows: where the form says from and to, and what is known of the flights between.
///
/// @param facts how many flights a week and whose; empty until known
public record RouteOnMap(Optional<Place> from, Optional<Place> to, String facts) {
    static final RouteOnMap NOWHERE = new RouteOnMap(Optional.empty(), Optional.empty(), "");

    RouteOnMap with(String knownFacts) {
        return new RouteOnMap(from, to, knownFacts);
    }
}
