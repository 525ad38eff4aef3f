package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.search.network.Network;
import airside.search.spi.FlightSource;
import airside.search.spi.PatternSegment;
import airside.search.spi.PatternSegment.Departure;
import airside.search.spi.Station;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The timetable, in memory: patterns by designator, and the network compiled from them. Immutable.
public final class Schedules {
    /// By designator, then by pattern number.
    private final List<ScheduledFlight> flights;
    private final Map<AirportCode, Integer> departures = new HashMap<>();
    private final Set<Route> routes = new HashSet<>();
    private final List<PartOfFlight> parts = new ArrayList<>();
    /// The parts of flight `i` have the indexes from `firstParts[i]` (included) to `firstParts[i + 1]` (excluded).
    private final int[] firstParts;
    private final Network network;

    /// From one leg of a pattern to the same or a later one. Its index is the segment id of the search engine.
    private record PartOfFlight(ScheduledFlight flight, int firstLeg, int lastLeg) {}

    public Schedules(List<ScheduledFlight> flights, List<Airport> airports) {
        this.flights = flights.stream()
                .sorted(Comparator.comparing(ScheduledFlight::designator).thenComparingInt(ScheduledFlight::id))
                .toList();
        for (ScheduledFlight flight : this.flights) {
            for (ScheduledLeg leg : flight.legs()) {
                routes.add(new Route(leg.origin().code(), leg.destination().code()));
                departures.merge(leg.origin().code(), flight.days().count(), Integer::sum);
            }
        }
        firstParts = new int[flights.size() + 1];
        network = Network.compile(new Source(airports));
    }

    /// Returns all patterns by designator, then by pattern number.
    public List<ScheduledFlight> listFlights() {
        return flights;
    }

    /// Returns the network that the search engine reads.
    public Network network() {
        return network;
    }

    /// Returns up to `max` flights that satisfy a query, by designator, then by pattern number, after a position in
    /// that order.
    public List<ScheduledFlight> find(FlightQuery query, Optional<FlightPosition> after, int max) {
        List<ScheduledFlight> candidates = query.flight().map(this::patterns).orElse(flights);
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
        return flights.stream().filter(flight -> flight.operatesOn(date)).count();
    }

    /// Returns whether a nonstop flight connects two airports on at least one day.
    public boolean isServedNonstop(AirportCode origin, AirportCode destination) {
        return routes.contains(new Route(origin, destination));
    }

    /// Returns the size of the network.
    public NetworkFigures figures() {
        int departuresAWeek =
                departures.values().stream().mapToInt(Integer::intValue).sum();
        long airlines =
                flights.stream().map(ScheduledFlight::airline).distinct().count();
        return new NetworkFigures(departures.size(), Math.toIntExact(airlines), departuresAWeek / 7, routes.size());
    }

    /// The size of the network.
    ///
    /// @param departuresADay departures of an average day
    /// @param routes pairs of airports with nonstop flights, counted in each direction
    public record NetworkFigures(int airports, int airlines, int departuresADay, int routes) {}

    private record Route(AirportCode origin, AirportCode destination) {}

    /// Returns the departures per week from an airport, over all patterns.
    public int departuresFrom(AirportCode airport) {
        return departures.getOrDefault(airport, 0);
    }

    /// Returns the legs of a flight on a day; empty if it does not operate then.
    ///
    /// @param flightDate local date of the flight's first departure
    public Optional<List<DatedLeg>> find(FlightDesignator designator, LocalDate flightDate) {
        return pattern(designator, flightDate)
                .map(flight -> legs(flight, flightDate, 0, flight.legs().size() - 1));
    }

    /// Returns the marketing airline of a flight.
    ///
    /// @throws IllegalArgumentException if there is no such flight
    public Airline airline(FlightDesignator designator) {
        List<ScheduledFlight> patterns = patterns(designator);
        if (patterns.isEmpty()) throw new IllegalArgumentException("There is no flight " + designator);
        return patterns.getFirst().airline();
    }

    /// Returns the segment of a flight on a day from one airport to another; empty if it does not operate then.
    ///
    /// @param flightDate local date of the flight's first departure
    public Optional<Segment> find(
            FlightDesignator designator, LocalDate flightDate, AirportCode origin, AirportCode destination) {
        return IntStream.range(firstPosition(designator), endPosition(designator))
                .filter(position -> flights.get(position).operatesOn(flightDate))
                .mapToObj(position -> parts.subList(firstParts[position], firstParts[position + 1]))
                .flatMap(List::stream)
                .filter(part ->
                        part.flight.legs().get(part.firstLeg).origin().code().equals(origin))
                .filter(part -> part.flight
                        .legs()
                        .get(part.lastLeg)
                        .destination()
                        .code()
                        .equals(destination))
                .findFirst()
                .map(part -> segment(part, flightDate));
    }

    /// Returns the segment with an id of the search engine.
    ///
    /// @param flightDate local date of the flight's first departure
    public Segment segment(int segmentId, LocalDate flightDate) {
        return segment(parts.get(segmentId), flightDate);
    }

    /// Returns whether all aircraft of a segment have a cabin.
    ///
    /// @param segmentId id of the search engine
    public boolean hasCabin(int segmentId, CabinClass cabin) {
        PartOfFlight part = parts.get(segmentId);
        for (int leg = part.firstLeg; leg <= part.lastLeg; leg++) {
            if (part.flight.legs().get(leg).aircraft().seatsIn(cabin) == 0) return false;
        }
        return true;
    }

    private Optional<ScheduledFlight> pattern(FlightDesignator designator, LocalDate flightDate) {
        return patterns(designator).stream()
                .filter(flight -> flight.operatesOn(flightDate))
                .findFirst();
    }

    /// Returns the patterns of a designator; empty if there is no such flight.
    private List<ScheduledFlight> patterns(FlightDesignator designator) {
        return flights.subList(firstPosition(designator), endPosition(designator));
    }

    private int firstPosition(FlightDesignator designator) {
        int low = 0;
        int high = flights.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flights.get(middle).designator().compareTo(designator) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int endPosition(FlightDesignator designator) {
        int end = firstPosition(designator);
        while (end < flights.size() && flights.get(end).designator().equals(designator)) end++;
        return end;
    }

    private static Segment segment(PartOfFlight part, LocalDate flightDate) {
        ScheduledFlight flight = part.flight;
        return new Segment(
                flight.designator(),
                flight.airline(),
                flight.operator(),
                flightDate,
                legs(flight, flightDate, part.firstLeg, part.lastLeg));
    }

    private static List<DatedLeg> legs(ScheduledFlight flight, LocalDate flightDate, int firstLeg, int lastLeg) {
        return flight.legs().subList(firstLeg, lastLeg + 1).stream()
                .map(leg -> leg.on(flight.designator(), flightDate))
                .toList();
    }

    /// Passes every part of every flight to the search engine, including parts across intermediate stops.
    private final class Source implements FlightSource {
        private final List<Airport> airports;

        Source(List<Airport> airports) {
            this.airports = airports;
        }

        @Override
        public List<Station> listStations() {
            return airports.stream()
                    .map(airport -> new Station(airport.code(), airport.zone()))
                    .toList();
        }

        @Override
        public List<PatternSegment> listSegments() {
            List<PatternSegment> segments = new ArrayList<>();
            for (int position = 0; position < flights.size(); position++) {
                ScheduledFlight flight = flights.get(position);
                for (int first = 0; first < flight.legs().size(); first++) {
                    for (int last = first; last < flight.legs().size(); last++) {
                        boolean isLoop = flight.legs()
                                .get(first)
                                .origin()
                                .equals(flight.legs().get(last).destination());
                        if (!isLoop) segments.add(segment(flight, first, last));
                    }
                }
                firstParts[position + 1] = parts.size();
            }
            return segments;
        }

        private PatternSegment segment(ScheduledFlight flight, int first, int last) {
            ScheduledLeg boards = flight.legs().get(first);
            ScheduledLeg leaves = flight.legs().get(last);
            parts.add(new PartOfFlight(flight, first, last));
            return new PatternSegment(
                    parts.size() - 1,
                    departure(boards),
                    departure(leaves),
                    leaves.blockMinutes(),
                    leaves.destination().code(),
                    flight.days(),
                    flight.period());
        }

        private static Departure departure(ScheduledLeg leg) {
            return new Departure(leg.origin().code(), leg.departs().toSecondOfDay() / 60, leg.departsDay());
        }
    }
}
