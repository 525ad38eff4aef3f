package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.search.spi.FlightSource;
import airside.search.spi.PatternSegment;
import airside.search.spi.PatternSegment.Departure;
import airside.search.spi.Station;
import java.util.List;
import java.util.stream.IntStream;

/// The parts of all flights, including parts across intermediate stops, as the search engine's source. The index of
/// a part is its segment id in the search engine.
final class FlightParts implements FlightSource {
    private final List<FlightPart> parts;
    private final List<Airport> airports;

    FlightParts(List<ScheduledFlight> flights, List<Airport> airports) {
        parts = flights.stream().map(FlightPart::of).flatMap(List::stream).toList();
        this.airports = airports;
    }

    FlightPart get(int segmentId) {
        return parts.get(segmentId);
    }

    @Override
    public List<Station> listStations() {
        return airports.stream()
                .map(airport -> new Station(airport.code(), airport.zone()))
                .toList();
    }

    @Override
    public List<PatternSegment> listSegments() {
        return IntStream.range(0, parts.size())
                .mapToObj(id -> segment(id, parts.get(id)))
                .toList();
    }

    private static PatternSegment segment(int id, FlightPart part) {
        return new PatternSegment(
                id,
                departure(part.first()),
                departure(part.last()),
                part.last().blockMinutes(),
                part.last().destination().code(),
                part.flight().days(),
                part.flight().period());
    }

    private static Departure departure(ScheduledLeg leg) {
        return new Departure(leg.origin().code(), leg.departs().toSecondOfDay() / 60, leg.departsDay());
    }
}
