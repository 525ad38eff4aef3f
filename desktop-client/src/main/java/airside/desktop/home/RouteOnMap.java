package airside.desktop.home;

import airside.desktop.travel.Place;
import java.util.Optional;

/// The route on the map: origin and destination of the form.
///
/// @param facts number of flights in a week and their airlines; empty until loaded
public record RouteOnMap(Optional<Place> from, Optional<Place> to, String facts) {
    static final RouteOnMap NOWHERE = new RouteOnMap(Optional.empty(), Optional.empty(), "");

    RouteOnMap with(String knownFacts) {
        return new RouteOnMap(from, to, knownFacts);
    }
}
