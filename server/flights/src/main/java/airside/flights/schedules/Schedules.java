package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.search.network.Network;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The timetable, in memory: patterns by designator, and the network compiled from them. Immutable.
public final class Schedules {
    private final FlightsByDesignator flights;
    private final NonstopRoutes nonstopRoutes;
    private final FlightParts parts;
    private final Network network;

    public Schedules(List<ScheduledFlight> flights, List<Airport> airports) {
        this.flights = new FlightsByDesignator(flights);
        nonstopRoutes = new NonstopRoutes(flights);
        parts = new FlightParts(this.flights.list(), airports);
        network = Network.compile(parts);
    }

    /// Returns all patterns by designator, then by pattern number.
    public List<ScheduledFlight> listFlights() {
        return flights.list();
    }

    /// Returns the network that the search engine reads.
    public Network network() {
        return network;
    }

    /// Returns up to `max` flights that satisfy a query, by designator, then by pattern number, after a position in
    /// that order.
    public List<ScheduledFlight> find(FlightQuery query, Optional<FlightPosition> after, int max) {
        List<ScheduledFlight> candidates = query.flight().map(flights::find).orElse(flights.list());
        return candidates.stream()
                .filter(flight ->
                        after.map(position -> position.isBefore(flight)).orElse(true))
                .filter(query::isSatisfiedBy)
                .limit(max)
                .toList();
    }

    /// A position in the order of flights.
    public record FlightPosition(FlightDesignator designator, int pattern) {
        boolean isBefore(ScheduledFlight flight) {
            int order = designator.compareTo(flight.designator());
            return order < 0 || order == 0 && pattern < flight.id();
        }
    }

    /// Returns how many flights have their first departure on a day.
    public long countOn(LocalDate date) {
        return flights.list().stream().filter(flight -> flight.operatesOn(date)).count();
    }

    /// Returns whether a nonstop flight connects two airports on at least one day.
    public boolean isServedNonstop(AirportCode origin, AirportCode destination) {
        return nonstopRoutes.contains(origin, destination);
    }

    /// Returns the size of the network.
    public NetworkFigures figures() {
        return nonstopRoutes.figures();
    }

    /// Returns the departures per week from an airport, over all patterns.
    public int departuresFrom(AirportCode airport) {
        return nonstopRoutes.departuresPerWeek(airport);
    }

    /// Returns the marketing airline of a flight.
    ///
    /// @throws IllegalArgumentException if there is no such flight
    public Airline airline(FlightDesignator designator) {
        List<ScheduledFlight> patterns = flights.find(designator);
        if (patterns.isEmpty()) throw new IllegalArgumentException("There is no flight " + designator);
        return patterns.getFirst().airline();
    }

    /// Returns the legs of a flight on a day; empty if it does not operate then.
    ///
    /// @param flightDate local date of the flight's first departure
    public Optional<List<DatedLeg>> find(FlightDesignator designator, LocalDate flightDate) {
        return flights.find(designator).stream()
                .filter(flight -> flight.operatesOn(flightDate))
                .findFirst()
                .map(flight -> flight.on(flightDate));
    }

    /// Returns the segment of a flight on a day from one airport to another; empty if it does not operate then.
    ///
    /// @param flightDate local date of the flight's first departure
    public Optional<Segment> find(
            FlightDesignator designator, LocalDate flightDate, AirportCode origin, AirportCode destination) {
        return flights.find(designator).stream()
                .filter(flight -> flight.operatesOn(flightDate))
                .map(FlightPart::of)
                .flatMap(List::stream)
                .filter(part -> part.connects(origin, destination))
                .findFirst()
                .map(part -> part.on(flightDate));
    }

    /// Returns the segment with an id of the search engine.
    ///
    /// @param flightDate local date of the flight's first departure
    public Segment segment(int segmentId, LocalDate flightDate) {
        return parts.get(segmentId).on(flightDate);
    }

    /// Returns whether all aircraft of a segment have a cabin.
    ///
    /// @param segmentId id of the search engine
    public boolean hasCabin(int segmentId, CabinClass cabin) {
        return parts.get(segmentId).hasCabin(cabin);
    }
}
