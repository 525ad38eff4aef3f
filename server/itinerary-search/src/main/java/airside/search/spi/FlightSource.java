package airside.search.spi;

import java.util.List;

/// Feeds the search.
public interface FlightSource {
    List<Station> listStations();

    List<PatternSegment> listSegments();
}
