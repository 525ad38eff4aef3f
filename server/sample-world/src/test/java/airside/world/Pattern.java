package airside.world;

import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.DayChange;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.FlightNumber;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// A flight that is the same on some days of the week, in the form of printed timetables.
record Pattern(int number, FlightDesignator flight, AirlineDesignator operator, DaysOfOperation days, List<Leg> legs) {

    /// A leg, from one take-off to the next landing. The arrival is that of the week which the timetable shows.
    record Leg(
            AirportCode origin,
            LocalTime departs,
            DayChange departsDay,
            AirportCode destination,
            LocalTime arrives,
            DayChange arrivesDay,
            Duration block,
            String aircraft) {
        static Leg of(CsvTable.Row row) {
            return new Leg(
                    new AirportCode(row.get("origin")),
                    LocalTime.parse(row.get("departs")),
                    new DayChange(row.number("departs_day")),
                    new AirportCode(row.get("destination")),
                    LocalTime.parse(row.get("arrives")),
                    new DayChange(row.number("arrives_day")),
                    Duration.ofMinutes(row.number("block_minutes")),
                    row.get("aircraft"));
        }

        LocalDateTime departure(LocalDate flightDate) {
            return departsDay.from(flightDate).atTime(departs);
        }

        /// Returns the departure on a day, by the rule of [WallClock].
        Instant departureAt(LocalDate flightDate) {
            return WallClock.instant(departure(flightDate), zone(origin));
        }

        Instant arrivalAt(LocalDate flightDate) {
            return departureAt(flightDate).plus(block);
        }

        LocalDateTime arrival(LocalDate flightDate) {
            return WallClock.local(arrivalAt(flightDate), zone(destination));
        }

        private static ZoneId zone(AirportCode airport) {
            return World.AIRPORTS.get(airport).zone();
        }

        @Override
        public String toString() {
            return "%s %s%s %s %s%s %s"
                    .formatted(origin, departs, departsDay, destination, arrives, arrivesDay, aircraft);
        }
    }

    static Pattern of(List<CsvTable.Row> rows) {
        CsvTable.Row first = rows.getFirst();
        return new Pattern(
                first.number("pattern"),
                new FlightDesignator(
                        new AirlineDesignator(first.get("airline")), new FlightNumber(first.number("number"))),
                new AirlineDesignator(first.get("operator")),
                DaysOfOperation.parse(first.get("days")),
                rows.stream().map(Leg::of).toList());
    }

    @Override
    public String toString() {
        return flight + " " + days + " " + legs.stream().map(Leg::toString).collect(Collectors.joining(" / "));
    }
}
