package airside.standalone.trust;

import airside.bookings.BookingsService;
import airside.contract.JourneyOffers;
import airside.contract.Segment;
import airside.flights.FlightsService;
import airside.kit.testing.ContractClient;
import airside.kit.testing.Eventually;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.standalone.ConservationChecks;
import airside.traveller.Traveller;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Flights and bookings on one host, for races over HTTP. Test tokens replace auth, because races need many
/// accounts at once and checking passwords is slow.
final class SalesFixture implements AutoCloseable {
    static final String APPROVED = "4242424242424242";

    private static final String ADDRESS = "X-Forwarded-For";
    /// Races need more unpaid seats than one account may hold.
    private static final Map<String, String> UNPAID_SEATS_WITHOUT_LIMITS = Map.of(
            "bookings.unpaid-seats.new-account-max", "1000",
            "bookings.unpaid-seats.account-max", "1000",
            "bookings.unpaid-seats.contact-max", "1000",
            "bookings.unpaid-seats.address-max", "1000",
            "flights.unpaid-share.percent", "100");

    private static final int FIRST_DAY = 30;
    private static final int DAYS = 200;
    private static final List<String> ROUTES = List.of("LHR JFK", "LAX SFO", "MAD BCN", "OSL TRD", "DEL BOM");

    private final Clock clock;
    private final TestDatabase database = TestDatabase.create("flights", "bookings");
    private final TestHost host;
    private final Deque<OnSale> unused = new ArrayDeque<>();
    private int shopped;

    SalesFixture(Clock clock, Map<String, String> settings) {
        this.clock = clock;
        Map<String, String> all = new HashMap<>(database.settings());
        all.put("bookings.service-secret", "between us");
        all.put("server.client-address-header", ADDRESS);
        all.putAll(UNPAID_SEATS_WITHOUT_LIMITS);
        all.putAll(settings);
        host = TestHost.withTokens(all, clock, FlightsService::new, BookingsService::new);
    }

    /// Returns a client without an account, with an address of its own.
    ContractClient from(String address) {
        return host.client().with(ADDRESS, address);
    }

    TestDatabase database() {
        return database;
    }

    /// A flight of one leg that is on sale.
    ///
    /// @param token cheapest offer for one adult
    record OnSale(String flight, LocalDate date, String token) {}

    /// Returns a client with an account of its own.
    Traveller traveller() {
        UUID account = UUID.randomUUID();
        return Traveller.withToken(host.address(), "traveller", host.tokens().traveller(account));
    }

    /// Returns a flight that this method has not returned before, with a new offer.
    OnSale nextFlight() {
        while (unused.isEmpty()) {
            String route = ROUTES.get(shopped / DAYS);
            LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(FIRST_DAY + shopped % DAYS);
            shopped++;
            var found = traveller().shop(route.substring(0, 3), route.substring(4), day);
            for (JourneyOffers result : found.directions().getFirst().results()) {
                List<Segment> segments = result.journey().segments();
                boolean isOneLeg =
                        segments.size() == 1 && segments.getFirst().legs().size() == 1;
                if (!isOneLeg || result.offers().isEmpty()) continue;
                unused.add(new OnSale(
                        segments.getFirst().flight(),
                        segments.getFirst().departureLocal().toLocalDate(),
                        result.offers().getFirst().token()));
            }
        }
        return unused.remove();
    }

    /// Leaves a number of free seats on a flight that already has held or sold seats.
    void leaveSeats(OnSale flight, int count) throws SQLException {
        String leave = """
            UPDATE flights.leg_cabins SET capacity = held + sold + %1$d, available = %1$d
            WHERE flight = ? AND departure_date = ?\
            """.formatted(count);
        try (Connection connection = connection("flights");
                PreparedStatement statement = connection.prepareStatement(leave)) {
            statement.setString(1, flight.flight());
            statement.setObject(2, flight.date());
            if (statement.executeUpdate() != 1)
                throw new IllegalStateException("No seat has been sold or held yet on " + flight);
        }
    }

    /// Returns the available, held and sold seats of a flight.
    String seats(OnSale flight) throws SQLException {
        String seats = """
            SELECT format('%s available, %s held, %s sold', available, held, sold)
            FROM flights.leg_cabins WHERE flight = ? AND departure_date = ?\
            """;
        try (Connection connection = connection("flights");
                PreparedStatement statement = connection.prepareStatement(seats)) {
            statement.setString(1, flight.flight());
            statement.setObject(2, flight.date());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /// Waits until all sagas have ended and checks what must hold then.
    ///
    /// @return how many bookings were ticketed
    int checkAtTheEnd() throws SQLException {
        Eventually.becomes(
                "all bookings are at an end",
                () -> count("bookings", "SELECT count(*) FROM bookings.sagas WHERE due_at IS NOT NULL") == 0);
        return ConservationChecks.checkEnded(database);
    }

    /// Returns the first number in the result of a query on a service's schema.
    int count(String service, String query) {
        try (Connection connection = connection(service);
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private Connection connection(String service) throws SQLException {
        return DriverManager.getConnection(database.url(), service, service);
    }

    @Override
    public void close() {
        host.close();
    }
}
