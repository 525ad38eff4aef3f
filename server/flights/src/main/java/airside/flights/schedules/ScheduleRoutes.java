package airside.flights.schedules;

import airside.contract.CabinSeats;
import airside.contract.DatedFlight;
import airside.contract.Day;
import airside.contract.ScheduledFlightPage;
import airside.contract.Week;
import airside.contract.WeekPage;
import airside.flights.places.Airport;
import airside.flights.places.Place;
import airside.flights.places.Places;
import airside.flights.schedules.Schedules.FlightPosition;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Cursor;
import airside.kit.request.Page;
import airside.kit.request.PageRequest;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.tokens.Callers;
import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.PlaceCode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// HTTP routes for the timetable: weeks on sale, scheduled flights, and a flight on a day with its seats.
public final class ScheduleRoutes implements RouteGroup {
    private final Callers callers;
    private final Json json;
    private final Supplier<Places> places;
    private final Supplier<Schedules> schedules;
    private final BiFunction<DatedLeg, CabinClass, CabinSeats> seats;
    private final Supplier<SalesDates> sales;

    /// First and last day on sale.
    public record SalesDates(LocalDate first, LocalDate last) {}

    /// @param seats returns the seats of a cabin on a leg
    public ScheduleRoutes(
            Callers callers,
            Json json,
            Supplier<Places> places,
            Supplier<Schedules> schedules,
            BiFunction<DatedLeg, CabinClass, CabinSeats> seats,
            Supplier<SalesDates> sales) {
        this.callers = callers;
        this.json = json;
        this.places = places;
        this.schedules = schedules;
        this.seats = seats;
        this.sales = sales;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/api/flights/weeks", this::weeks)
                .get("/api/flights/flights", this::flights)
                .get("/api/flights/flights/{flight}/{departureDate}", this::datedFlight);
    }

    private void weeks(ServerRequest request, ServerResponse response) {
        callers.require(request);
        PageRequest page = Parameters.of(request).page();
        SalesDates dates = sales.get();
        LocalDate from = page.after()
                .map(ScheduleRoutes::dayAfter)
                .filter(dates.first()::isBefore)
                .orElse(dates.first());
        List<Weeks.Week> weeks = new Weeks(schedules.get()).list(from, dates.last(), page.rowsToRead());
        Page<Week> found = Page.of(weeks, page, week -> Cursor.of(week.sunday().toString()))
                .map(ScheduleRoutes::toWire);
        json.send(
                response,
                new WeekPage(found.items(), found.next().map(Cursor::toString).orElse(null)));
    }

    private void flights(ServerRequest request, ServerResponse response) {
        callers.require(request);
        Parameters parameters = Parameters.of(request);
        FlightQuery query = new FlightQuery(
                airports(parameters, "origin"),
                airports(parameters, "destination"),
                parameters.findDate("date"),
                parameters.find("airline", AirlineDesignator::parse),
                parameters.find("flight", FlightDesignator::parse),
                parameters.find("dayOfWeek", ScheduleRoutes::dayOfWeek));
        LocalDate from = query.date().orElse(sales.get().first());
        PageRequest page = parameters.page();
        List<ScheduledFlight> flights =
                schedules.get().find(query, page.after().map(ScheduleRoutes::position), page.rowsToRead());
        Page<airside.contract.ScheduledFlight> found = Page.of(
                        flights, page, flight -> Cursor.of(flight.designator().toString(), String.valueOf(flight.id())))
                .map(flight -> ScheduleWire.toWire(flight, from));
        json.send(
                response,
                new ScheduledFlightPage(
                        found.items(), found.next().map(Cursor::toString).orElse(null)));
    }

    private void datedFlight(ServerRequest request, ServerResponse response) {
        callers.require(request);
        Parameters parameters = Parameters.of(request);
        FlightDesignator flight = parameters.path("flight", FlightDesignator::parse);
        LocalDate date = parameters.pathDate("departureDate");
        List<DatedLeg> legs = schedules
                .get()
                .find(flight, date)
                .orElseThrow(() -> ProblemException.notFound(
                        "%s does not fly on %s; the list of flights says on which days it does."
                                .formatted(flight, date)));
        Airline airline = schedules.get().airline(flight);
        json.send(
                response,
                DatedFlight.builder()
                        .designator(flight.toString())
                        .airline(ScheduleWire.toWire(airline))
                        .departureDate(date)
                        .legs(legs.stream().map(this::withSeats).toList())
                        .build());
    }

    private airside.contract.DatedLeg withSeats(DatedLeg leg) {
        return new airside.contract.DatedLeg(
                ScheduleWire.toWire(leg),
                leg.aircraft().seats().keySet().stream()
                        .map(cabin -> seats.apply(leg, cabin))
                        .toList());
    }

    private Set<AirportCode> airports(Parameters parameters, String name) {
        Optional<PlaceCode> code = parameters.find(name, PlaceCode::parse);
        if (code.isEmpty()) return Set.of();
        Place place = places.get()
                .find(code.get())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_PLACE,
                        "There is no place %s; search the places for its code.".formatted(code.get())));
        return place.airports().stream().map(Airport::code).collect(Collectors.toUnmodifiableSet());
    }

    private static Week toWire(Weeks.Week week) {
        return new Week(
                week.name(),
                week.monday(),
                week.sunday(),
                week.days().stream()
                        .map(day -> new Day(
                                day.date(), day.date().getDayOfWeek().getValue(), Math.toIntExact(day.flights())))
                        .toList());
    }

    private static LocalDate dayAfter(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.key(0)).plusDays(1);
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }

    private static FlightPosition position(Cursor cursor) {
        try {
            return new FlightPosition(FlightDesignator.parse(cursor.key(0)), Integer.parseInt(cursor.key(1)));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static DayOfWeek dayOfWeek(String text) {
        if (!text.matches("[1-7]")) throw new IllegalArgumentException("must be from 1 (Monday) to 7 (Sunday)");
        return DayOfWeek.of(Integer.parseInt(text));
    }
}
