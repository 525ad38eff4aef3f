package airside.bookings.testing;

import airside.bookings.BookingsService;
import airside.bookings.ledger.JdbcLedger;
import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver;
import airside.bookings.trip.Trip;
import airside.contract.Booking;
import airside.contract.Card;
import airside.contract.Contact;
import airside.contract.NewBooking;
import airside.contract.NewPassenger;
import airside.contract.NewPayment;
import airside.contract.client.ApiClient;
import airside.contract.client.BookingsApi;
import airside.kit.database.Database;
import airside.kit.testing.AdvancedClock;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.kit.tokens.Role;
import airside.kit.tokens.TokenRules;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/// The bookings service on a real host with a database of its own, with fakes of auth and flights.
public final class BookingsFixture implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final AdvancedClock clock = BookingProcess.clock();
    private final InMemoryFlights seats = new InMemoryFlights(clock);
    private final AtomicReference<FakeFlights> flights = new AtomicReference<>();
    private final TestDatabase database = TestDatabase.migrated("bookings");
    private final Database serviceDatabase = database.open("bookings");
    private final TestHost host;

    public BookingsFixture() {
        this(Map.of(), SagaObserver.NONE);
    }

    public BookingsFixture(Map<String, String> settings, SagaObserver observer) {
        Map<String, String> all = new HashMap<>(database.settings());
        all.put("bookings.sweep-pause", "50ms");
        all.put("bookings.measure-pause", "0s");
        all.put("bookings.service-secret", "of the test");
        all.putAll(settings);
        host = TestHost.withTokens(all, clock, context -> new BookingsService(context, observer), context -> {
            flights.set(new FakeFlights(context, seats));
            return flights.get();
        });
    }

    public AdvancedClock clock() {
        return clock;
    }

    public InMemoryFlights seats() {
        return seats;
    }

    public FakeFlights flights() {
        return flights.get();
    }

    public TestDatabase database() {
        return database;
    }

    /// Returns the database with the role of the service.
    public Database serviceDatabase() {
        return serviceDatabase;
    }

    /// Returns a client without an access token.
    public ContractClient signedOut() {
        return host.client();
    }

    public ContractClient traveller(UUID accountId) {
        return host.client(token(accountId, "traveller", Map.of(), Role.TRAVELLER));
    }

    /// Returns the generated client, which does not verify responses against the contract.
    public BookingsApi api(UUID accountId) {
        String token = token(accountId, "traveller", Map.of(), Role.TRAVELLER);
        var client = new ApiClient(
                HttpClient.newHttpClient(), host.address(), TIMEOUT, () -> Map.of("Authorization", "Bearer " + token));
        return new BookingsApi(client);
    }

    public ContractClient agent(UUID accountId, UUID agencyId) {
        return host.client(token(accountId, "agent", Map.of(TokenRules.AGENCY_ID, agencyId.toString()), Role.AGENT));
    }

    public ContractClient administrator() {
        return host.client(token(UUID.randomUUID(), "administrator", Map.of(), Role.ADMINISTRATOR));
    }

    /// Books a trip for one adult, with a new key.
    public Answer book(ContractClient client, Trip trip) {
        return place(
                client,
                UUID.randomUUID().toString(),
                newBooking(seats.offer(trip)).build());
    }

    public Answer book(ContractClient client, Trip trip, TestCard card) {
        return place(
                client,
                UUID.randomUUID().toString(),
                newBooking(seats.offer(trip)).card(card(card)).build());
    }

    /// Books a trip for adults, with a new key.
    public Answer book(ContractClient client, Trip trip, UnaryOperator<NewBooking.Builder> more) {
        NewBooking.Builder newBooking = newBooking(seats.offer(trip))
                .passengers(adults(trip.passengers().adults()));
        return place(
                client, UUID.randomUUID().toString(), more.apply(newBooking).build());
    }

    public Answer place(ContractClient client, String key, NewBooking newBooking) {
        return client.with("Idempotency-Key", key).post("/api/bookings", newBooking);
    }

    public Answer pay(ContractClient client, String locator, String key, TestCard card) {
        return client.with("Idempotency-Key", key)
                .post(
                        "/api/bookings/" + locator + "/payments",
                        NewPayment.builder().card(card(card)).build());
    }

    /// Returns a request to book an offer for Maya Okafor.
    public static NewBooking.Builder newBooking(String offer) {
        return NewBooking.builder()
                .offers(List.of(offer))
                .passengers(List.of(adult("Maya", "Okafor")))
                .contact(Contact.builder().email("maya@example.org").build());
    }

    /// Returns adults of different names.
    public static List<NewPassenger> adults(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> adult("Maya" + "abcdefghi".charAt(i), "Okafor"))
                .toList();
    }

    public static NewPassenger adult(String givenNames, String surname) {
        return NewPassenger.builder()
                .type("ADT")
                .title("MS")
                .givenNames(givenNames)
                .surname(surname)
                .dateOfBirth(LocalDate.of(1990, 3, 1))
                .build();
    }

    public static Card card(TestCard card) {
        return Card.builder()
                .number(card.number())
                .expiryMonth(12)
                .expiryYear(2030)
                .securityCode(card == TestCard.AMERICAN_EXPRESS_APPROVED ? "9876" : "987")
                .holderName("MAYA OKAFOR")
                .build();
    }

    /// Waits until no saga is under way.
    public void awaitIdle() {
        await(() -> serviceDatabase
                .query("SELECT 1 FROM sagas WHERE is_under_way OR command IS NOT NULL", row -> true)
                .isEmpty());
    }

    /// Waits for a condition, at most 20 s.
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("It did not happen within " + TIMEOUT);
            LockSupport.parkNanos(300_000);
        }
    }

    public static Booking booking(Answer answer) {
        return answer.as(Booking.class);
    }

    /// Verifies what must hold after each test: the ledger balances, histories are complete, and no flight is
    /// oversold.
    public void verifyPromises() {
        awaitIdle();
        var ledger = new JdbcLedger(serviceDatabase);
        if (!ledger.sum().equals("0.000") && !ledger.sum().equals("0"))
            throw new AssertionError("The ledger sums to " + ledger.sum());
        if (!ledger.listUnbalanced().isEmpty()) throw new AssertionError("Unbalanced: " + ledger.listUnbalanced());
        List<String> broken = BrokenHistories.list(serviceDatabase);
        if (!broken.isEmpty()) throw new AssertionError("History was tampered with: " + broken);
        if (!seats.oversold().isEmpty()) throw new AssertionError("Oversold: " + seats.oversold());
    }

    @Override
    public void close() {
        try {
            verifyPromises();
        } finally {
            serviceDatabase.close();
            host.close();
        }
    }

    private String token(UUID accountId, String username, Map<String, String> more, Role role) {
        Instant now = clock.instant();
        JwtClaims claims = host.tokens().claims(accountId.toString(), username, role);
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(Duration.ofDays(30)).getEpochSecond()));
        more.forEach(claims::setStringClaim);
        return host.tokens().sign(claims);
    }
}
