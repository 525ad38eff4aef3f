package airside.flights.schedules;

import airside.flights.places.Airport;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.FlightNumber;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the timetable, airlines and aircraft from the schema.
public final class JdbcSchedules {
    private static final System.Logger LOG = System.getLogger(JdbcSchedules.class.getName());

    private final Database database;

    public JdbcSchedules(Database database) {
        this.database = database;
    }

    /// Reads the whole timetable. Leaves out patterns with impossible local times and logs how many.
    ///
    /// @param airports all airports of the world
    /// @param openFrom first day of patterns whose period has no first day
    public Schedules load(List<Airport> airports, LocalDate openFrom) {
        Reader reader = new Reader(
                airports.stream()
                        .collect(Collectors.toMap(airport -> airport.code().value(), airport -> airport)),
                airlines(),
                aircraft(),
                openFrom);
        database.query("""
            SELECT pattern, airline, number, operator, days, origin, departs::text, departs_day, destination, arrives::text,
                   arrives_day, block_minutes, aircraft, effective_from, effective_to
            FROM timetable ORDER BY pattern, leg
            """, reader::add);
        return new Schedules(reader.flights(), airports);
    }

    private Map<String, Airline> airlines() {
        return database
                .query(
                        "SELECT designator, name, accounting_code FROM airlines",
                        row -> new Airline(
                                new AirlineDesignator(row.text("designator")),
                                row.text("name"),
                                row.text("accounting_code")))
                .stream()
                .collect(Collectors.toMap(airline -> airline.designator().value(), airline -> airline));
    }

    private Map<String, AircraftType> aircraft() {
        record Cabin(String aircraft, CabinClass cabin, int seats) {}
        Map<String, Map<CabinClass, Integer>> seats = new HashMap<>();
        for (Cabin cabin : database.query(
                "SELECT aircraft, cabin, seats FROM cabins",
                row -> new Cabin(row.text("aircraft"), CabinClass.parse(row.text("cabin")), row.integer("seats")))) {
            seats.computeIfAbsent(cabin.aircraft, _ -> new EnumMap<>(CabinClass.class))
                    .put(cabin.cabin, cabin.seats);
        }
        return database
                .query(
                        "SELECT code, name FROM aircraft",
                        row -> new AircraftType(
                                row.text("code"), row.text("name"), seats.getOrDefault(row.text("code"), Map.of())))
                .stream()
                .collect(Collectors.toMap(AircraftType::code, type -> type));
    }

    /// Collects legs, which are read in order, into flights. Equal values are parsed once and shared.
    private static final class Reader {
        private final Map<String, Airport> airports;
        private final Map<String, Airline> airlines;
        private final Map<String, AircraftType> aircraft;
        private final LocalDate openFrom;
        private final Map<String, LocalTime> times = new HashMap<>();
        private final Map<String, DaysOfOperation> days = new HashMap<>();
        private final Map<EffectivePeriod, EffectivePeriod> periods = new HashMap<>();
        private final List<ScheduledFlight> flights = new ArrayList<>();
        private final List<ScheduledLeg> legs = new ArrayList<>();
        private final SortedSet<Integer> impossiblePatterns = new TreeSet<>();
        private int pattern = -1;
        private ScheduledFlight head;

        Reader(
                Map<String, Airport> airports,
                Map<String, Airline> airlines,
                Map<String, AircraftType> aircraft,
                LocalDate openFrom) {
            this.airports = airports;
            this.airlines = airlines;
            this.aircraft = aircraft;
            this.openFrom = openFrom;
        }

        boolean add(Row row) throws SQLException {
            if (row.integer("pattern") != pattern) finish();
            pattern = row.integer("pattern");
            int blockMinutes = blockMinutes(row);
            if (blockMinutes <= 0) impossiblePatterns.add(pattern);
            if (impossiblePatterns.contains(pattern)) {
                legs.clear();
                return false;
            }
            ScheduledLeg leg = leg(row, blockMinutes);
            if (legs.isEmpty()) head = flight(row, leg);
            legs.add(leg);
            return true;
        }

        List<ScheduledFlight> flights() {
            finish();
            if (!impossiblePatterns.isEmpty()) {
                LOG.log(
                        Level.WARNING,
                        "{0} patterns of the world land before they depart by their local times and are left out; the"
                                + " first is pattern {1}; give their legs block_minutes",
                        impossiblePatterns.size(),
                        impossiblePatterns.first());
            }
            return flights;
        }

        private void finish() {
            if (legs.isEmpty()) return;
            flights.add(new ScheduledFlight(
                    head.id(), head.designator(), head.airline(), head.operator(), head.days(), head.period(), legs));
            legs.clear();
        }

        private ScheduledFlight flight(Row row, ScheduledLeg firstLeg) throws SQLException {
            Airline airline = airlines.get(row.text("airline"));
            EffectivePeriod period = period(row);
            return new ScheduledFlight(
                    row.integer("pattern"),
                    new FlightDesignator(airline.designator(), new FlightNumber(row.integer("number"))),
                    airline,
                    airlines.get(row.text("operator")),
                    days(row),
                    periods.computeIfAbsent(period, same -> same),
                    List.of(firstLeg));
        }

        private DaysOfOperation days(Row row) throws SQLException {
            return days.computeIfAbsent(row.text("days"), DaysOfOperation::parse);
        }

        private EffectivePeriod period(Row row) throws SQLException {
            return new EffectivePeriod(
                    row.findDate("effective_from").orElse(openFrom),
                    row.findDate("effective_to").orElse(LocalDate.MAX));
        }

        private ScheduledLeg leg(Row row, int blockMinutes) throws SQLException {
            return new ScheduledLeg(
                    airport(row.text("origin")),
                    times.computeIfAbsent(row.text("departs"), LocalTime::parse),
                    row.integer("departs_day"),
                    airport(row.text("destination")),
                    blockMinutes,
                    aircraft.get(row.text("aircraft")));
        }

        private int blockMinutes(Row row) throws SQLException {
            Optional<Integer> known = row.findInteger("block_minutes");
            if (known.isPresent()) return known.get();
            BlockTime.LocalTimes localTimes = new BlockTime.LocalTimes(
                    airport(row.text("origin")),
                    times.computeIfAbsent(row.text("departs"), LocalTime::parse),
                    row.integer("departs_day"),
                    airport(row.text("destination")),
                    times.computeIfAbsent(row.text("arrives"), LocalTime::parse),
                    row.integer("arrives_day"));
            return BlockTime.minutes(
                    localTimes,
                    days(row),
                    period(row),
                    row.findDate("effective_from").isPresent());
        }

        private Airport airport(String code) {
            Airport airport = airports.get(code);
            if (airport == null)
                throw new IllegalStateException(
                        "The timetable names an airport that the world does not have: " + new AirportCode(code));
            return airport;
        }
    }
}
