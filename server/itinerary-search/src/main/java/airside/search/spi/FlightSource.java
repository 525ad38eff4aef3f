package airside.search.spi;

import java.util.List;

/// Supplies the timetable to the search engine.
public interface FlightSource {
    /// Returns all stations, each once.
    List<Station> listStations();

    /// Returns all segments, between stations of [#listStations].
    List<PatternSegment> listSegments();
}
