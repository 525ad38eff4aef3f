package airside.bookings.booking;

import airside.bookings.history.HistoryChain;
import airside.bookings.passengers.Passenger;
import airside.bookings.passengers.TicketName;
import airside.bookings.passengers.Title;
import airside.bookings.payments.JdbcPayments;
import airside.bookings.tickets.JdbcTickets;
import airside.bookings.trip.StoredJson;
import airside.bookings.trip.Trip;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.names.AirlineName;
import airside.vocabulary.PassengerType;
import airside.vocabulary.RecordLocator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Bookings in the database.
public final class JdbcBookings {
    private static final String ADD = """
        INSERT INTO bookings (id, record_locator, status, version, account_id, agency_id, created_by, created_at,
            hold_id, ticketing_time_limit_at, offers, trip, total, currency, departs_at,
            last_departure_day_ends_at, contact_email, contact_phone, contact_language, history_number, history_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ON CONSTRAINT record_locators_are_unique DO NOTHING\
        """;

    private static final String ADD_PASSENGER = """
        INSERT INTO passengers (booking_id, id, number, type, title, given_names, surname, date_of_birth)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String ADD_AIRLINE_NAME =
            "INSERT INTO airline_names (booking_id, passenger_id, name) VALUES (?, ?, ?)";

    private static final String BOOKING = """
        SELECT id, record_locator, b.version, status, is_under_way, account_id, agency_id, created_by, b.created_at,
               ticketed_at, hold_id, ticketing_time_limit_at, trip, contact_email, contact_phone, contact_language,
               failure_code, failure_detail, history_number, history_hash
        FROM bookings b JOIN sagas s ON s.booking_id = b.id WHERE\s\
        """;

    private static final String PASSENGERS = """
        SELECT p.id, type, title, given_names, surname, date_of_birth, a.name AS airline_name
        FROM passengers p LEFT JOIN airline_names a ON a.booking_id = p.booking_id AND a.passenger_id = p.id
        WHERE p.booking_id = ? ORDER BY number\
        """;
    private static final String OFFERS = "SELECT offers FROM bookings WHERE id = ?";

    private static final String IS_UNDER_WAY = "SELECT is_under_way FROM sagas WHERE booking_id = ?";
    private static final String VERSION = "SELECT version FROM bookings WHERE id = ?";
    private static final String COUNT_BY_STATUS = "SELECT status, count(*)::int AS count FROM bookings GROUP BY status";

    private final Database database;
    private final StoredJson json = new StoredJson();

    public JdbcBookings(Database database) {
        this.database = database;
    }

    /// Adds a booking with its passengers.
    ///
    /// @param offers tokens of the offers that it was made from
    /// @return whether its record locator was free; if not, nothing was added
    public boolean add(Transaction transaction, Booking booking, List<String> offers) {
        Trip trip = booking.trip();
        int added = transaction.execute(
                ADD,
                booking.id(),
                booking.recordLocator().value(),
                booking.status(),
                booking.version(),
                booking.owner().accountId(),
                booking.owner().agencyId(),
                booking.owner().createdBy(),
                booking.createdAt(),
                booking.terms().holdId(),
                booking.terms().timeLimitAt(),
                offers,
                json.write(trip),
                trip.price().total().amount(),
                trip.price().total().currency().getCurrencyCode(),
                trip.departsAt(),
                trip.lastDepartureDayEndsAt(),
                booking.contact().email(),
                booking.contact().phone(),
                booking.contact().language(),
                booking.historyEnd().number(),
                booking.historyEnd().hash());
        if (added == 0) return false;
        addPassengers(transaction, booking);
        return true;
    }

    /// Returns the booking with a record locator; empty if it does not exist.
    public Optional<Booking> find(RecordLocator locator) {
        return read(transaction -> find(transaction, "b.record_locator = ?", locator.value()));
    }

    /// Returns a booking.
    ///
    /// @throws IllegalStateException if no booking has this id
    public Booking get(UUID bookingId) {
        return read(transaction -> find(transaction, "b.id = ?", bookingId))
                .orElseThrow(() -> new IllegalStateException("There is no booking " + bookingId));
    }

    /// Returns the lists of the bookings that a viewer may see.
    public JdbcBookingLists lists(Viewer viewer) {
        return new JdbcBookingLists(database, json, viewer);
    }

    /// Returns the tokens of the offers that a booking was made from, for calls to flights.
    ///
    /// @throws IllegalStateException if there is no such booking
    public List<String> offers(UUID bookingId) {
        return database.find(OFFERS, row -> row.texts("offers"), bookingId)
                .orElseThrow(() -> new IllegalStateException("There is no booking " + bookingId));
    }

    /// Returns whether a step of a booking's saga is under way.
    ///
    /// @throws IllegalStateException if there is no such booking
    public boolean isUnderWay(UUID bookingId) {
        return database.find(IS_UNDER_WAY, row -> row.flag("is_under_way"), bookingId)
                .orElseThrow(() -> new IllegalStateException("There is no booking " + bookingId));
    }

    /// Returns the number of bookings in each status.
    public Map<BookingStatus, Integer> countByStatus() {
        Map<BookingStatus, Integer> counts = new EnumMap<>(BookingStatus.class);
        database.query(
                        COUNT_BY_STATUS,
                        row -> Map.entry(row.choice("status", BookingStatus.class), row.integer("count")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /// Refuses a change if the booking has changed since the caller read it.
    ///
    /// @throws ProblemException `PRECONDITION_FAILED` if its version differs
    public static void requireVersion(Transaction transaction, Booking seen) {
        int version = transaction
                .find(VERSION, row -> row.integer("version"), seen.id())
                .orElseThrow();
        if (version == seen.version()) return;
        throw new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "Booking %s has changed since you read it; read it again and repeat the request with its new ETag."
                        .formatted(seen.recordLocator()));
    }

    private static void addPassengers(Transaction transaction, Booking booking) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> names = new ArrayList<>();
        for (Passenger passenger : booking.passengers()) {
            rows.add(new Object[] {
                booking.id(),
                passenger.id(),
                rows.size() + 1,
                passenger.type(),
                passenger.title(),
                passenger.givenNames(),
                passenger.surname(),
                passenger.dateOfBirth()
            });
            names.add(new Object[] {
                booking.id(), passenger.id(), passenger.airlineName().value()
            });
        }
        transaction.executeBatch(ADD_PASSENGER, rows);
        transaction.executeBatch(ADD_AIRLINE_NAME, names);
    }

    /// Reads a booking and its parts in one snapshot.
    private <T> T read(Function<Transaction, T> work) {
        return database.inTransaction(transaction -> {
            transaction.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return work.apply(transaction);
        });
    }

    private Optional<Booking> find(Transaction transaction, String condition, Object parameter) {
        return transaction
                .find(BOOKING + condition, this::withoutParts, parameter)
                .map(booking -> withParts(transaction, booking));
    }

    private Booking withoutParts(Row row) throws SQLException {
        return new Booking(
                row.uuid("id"),
                RecordLocator.parse(row.text("record_locator")),
                row.integer("version"),
                row.choice("status", BookingStatus.class),
                row.flag("is_under_way"),
                new Owner(row.uuid("account_id"), row.findUuid("agency_id"), row.text("created_by")),
                row.instant("created_at"),
                row.findInstant("ticketed_at"),
                new HoldTerms(row.uuid("hold_id"), row.instant("ticketing_time_limit_at")),
                json.read(row.text("trip"), Trip.class),
                List.of(),
                new Contact(row.text("contact_email"), row.findText("contact_phone"), row.text("contact_language")),
                List.of(),
                List.of(),
                failure(row),
                new HistoryChain.Link(row.integer("history_number"), row.text("history_hash")));
    }

    private static Booking withParts(Transaction transaction, Booking booking) {
        return booking.withParts(
                transaction.query(PASSENGERS, JdbcBookings::passenger, booking.id()),
                JdbcPayments.list(transaction, booking.id()),
                JdbcTickets.list(transaction, booking.id()));
    }

    private static Optional<Refusal> failure(Row row) throws SQLException {
        Optional<String> code = row.findText("failure_code");
        return code.isEmpty() ? Optional.empty() : Optional.of(new Refusal(code.get(), row.text("failure_detail")));
    }

    private static Passenger passenger(Row row) throws SQLException {
        String surname = row.text("surname");
        Optional<String> givenNames = row.findText("given_names");
        Optional<Title> title = row.findText("title").map(Title::valueOf);
        return new Passenger(
                row.text("id"),
                row.choice("type", PassengerType.class),
                title,
                givenNames,
                surname,
                row.date("date_of_birth"),
                row.findText("airline_name")
                        .map(AirlineName::new)
                        .orElseGet(() -> TicketName.formerly(surname, givenNames, title)));
    }
}
