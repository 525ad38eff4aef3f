package airside.bookings.testing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.Contact;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.SampleBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.flights.Flights;
import airside.bookings.idempotency.Answer;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.Fingerprint;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.idempotency.JdbcIdempotencyKeys;
import airside.bookings.ledger.JdbcLedger;
import airside.bookings.payments.Card;
import airside.bookings.payments.JdbcAcquirerCharges;
import airside.bookings.payments.PaymentProvider;
import airside.bookings.payments.SimulatedAcquirer;
import airside.bookings.payments.TestCard;
import airside.bookings.placing.BookingIntent;
import airside.bookings.placing.CancelBooking;
import airside.bookings.placing.HoldTimes;
import airside.bookings.placing.JdbcNewBookings;
import airside.bookings.placing.PayBooking;
import airside.bookings.placing.PlaceBooking;
import airside.bookings.placing.PlacingProblems;
import airside.bookings.saga.CommandExecutor;
import airside.bookings.saga.JdbcSagas;
import airside.bookings.saga.Saga;
import airside.bookings.saga.SagaObserver;
import airside.bookings.saga.SagaRunner;
import airside.bookings.seatholds.JdbcSeatHolds;
import airside.bookings.trip.Trip;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.UnpaidLimits;
import airside.kit.database.Database;
import airside.kit.request.IdempotencyKey;
import airside.kit.testing.AdvancedClock;
import airside.kit.testing.TestDatabase;
import airside.kit.tracing.Tracing;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The use cases and the saga on a real database, without HTTP, so that a test can kill them at any step. An
/// instance simulates one process; [#restarted] returns the next one on the same database.
public final class BookingProcess {
    public static final Duration SAGA_LEASE = Duration.ofSeconds(20);

    private static final UnpaidLimits UNLIMITED =
            new UnpaidLimits(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
    private static final YearMonth EXPIRY = YearMonth.of(2030, 12);
    private static final Viewer MAYA = new Viewer(UUID.randomUUID(), "maya", Optional.empty());

    private final Database database;
    private final AdvancedClock clock;
    private final Flights flights;
    private final Duration holdTime;
    private final UnaryOperator<PaymentProvider> wrapAcquirer;
    private final JdbcBookings bookings;
    private final JdbcSagas sagas;
    private final SagaRunner runner;
    private final PlaceBooking placing;
    private final PayBooking paying;
    private final CancelBooking cancelling;
    private final IdempotentExecutor executor;

    /// Returns a clock that starts at 10:00 UTC on 23 November 2026, runs at normal speed and can be advanced.
    public static AdvancedClock clock() {
        return AdvancedClock.startingAt(Instant.parse("2026-11-23T10:00:00Z"));
    }

    public BookingProcess(AdvancedClock clock, Flights flights, Duration holdTime, SagaObserver observer) {
        this(fresh(), clock, flights, holdTime, observer, acquirer -> acquirer);
    }

    /// @param wrapAcquirer wraps the acquirer, to simulate its failures
    public BookingProcess(
            Database database,
            AdvancedClock clock,
            Flights flights,
            Duration holdTime,
            SagaObserver observer,
            UnaryOperator<PaymentProvider> wrapAcquirer) {
        this.database = database;
        this.clock = clock;
        this.flights = flights;
        this.holdTime = holdTime;
        bookings = new JdbcBookings(database);
        sagas = new JdbcSagas(database, SAGA_LEASE);
        this.wrapAcquirer = wrapAcquirer;
        var acquirer = wrapAcquirer.apply(new SimulatedAcquirer(new JdbcAcquirerCharges(database, clock), _ -> {}));
        var unpaid = new JdbcUnpaidSeats(database, UNLIMITED);
        var commandExecutor = new CommandExecutor(database, bookings, flights, acquirer, unpaid, clock);
        runner = new SagaRunner(sagas, bookings, commandExecutor, observer, clock, Tracing.none());
        var newBookings = new JdbcNewBookings(database, bookings, sagas, unpaid);
        placing = new PlaceBooking(
                newBookings,
                new JdbcSeatHolds(database, unpaid),
                flights,
                acquirer,
                unpaid,
                new HoldTimes(holdTime, holdTime),
                clock);
        paying = new PayBooking(bookings, sagas, acquirer, clock);
        cancelling = new CancelBooking(sagas, clock);
        executor = new IdempotentExecutor(new JdbcIdempotencyKeys(database, SAGA_LEASE), clock);
    }

    /// Returns a new database with the schema.
    public static Database fresh() {
        return TestDatabase.migrated("bookings").open("bookings");
    }

    /// Returns the next process on the same database.
    public BookingProcess restarted(SagaObserver observer) {
        return new BookingProcess(database, clock, flights, holdTime, observer, wrapAcquirer);
    }

    public Database database() {
        return database;
    }

    public SagaRunner runner() {
        return runner;
    }

    /// Stores a booking for one adult without running its saga.
    public Saga place(String offer, Trip trip, Optional<TestCard> card) {
        var newBooking = new BookingIntent(
                List.of(offer),
                Optional.empty(),
                List.of(SampleBookings.adult("P1", "Maya", "Okafor")),
                new Contact("maya@example.org", Optional.empty(), "en"),
                card.map(BookingProcess::typed),
                Optional.empty());
        var placed = new AtomicReference<Saga>();
        keyed(claim -> {
            switch (placing.place(claim, MAYA, newBooking)) {
                case PlaceBooking.Outcome.Placed(Saga saga) -> placed.set(saga);
                case PlaceBooking.Outcome.Refused refused -> throw PlacingProblems.of(refused);
            }
            return new Answer(202, Map.of(), "");
        });
        return placed.get();
    }

    public void pay(UUID bookingId, TestCard card) {
        Booking booking = bookings.get(bookingId);
        keyed(claim -> {
            if (paying.pay(claim, MAYA, booking, typed(card)) instanceof PayBooking.Outcome.Refused refused)
                throw PlacingProblems.of(refused);
            return new Answer(202, Map.of(), "");
        });
    }

    public void cancel(UUID bookingId) {
        if (cancelling.cancel(MAYA, bookings.get(bookingId)) instanceof CancelBooking.Outcome.NotCancellable refused)
            throw PlacingProblems.of(refused);
    }

    public Booking booking(UUID bookingId) {
        return bookings.get(bookingId);
    }

    /// Runs all sagas until no saga has a command, and advances the clock where they wait.
    public void settle() {
        for (int round = 0; round < 200 && isAnythingLeft(); round++) {
            runner.runDue().forEach(BookingProcess::join);
            if (isAnythingLeft()) clock.advance(Duration.ofSeconds(5));
        }
        if (isAnythingLeft()) throw new AssertionError("A saga has a command after 200 rounds");
    }

    /// Verifies what must hold after each test: ledger, history and charges.
    public void verifyPromises() {
        JdbcLedger ledger = new JdbcLedger(database);
        require(ledger.sum().matches("0(\\.0+)?"), "The ledger sums to " + ledger.sum());
        require(ledger.listUnbalanced().isEmpty(), "Unbalanced: " + ledger.listUnbalanced());
        List<String> broken = BrokenHistories.list(database);
        require(broken.isEmpty(), "History was tampered with: " + broken);
        require(
                chargedByAcquirer().equals(paid()),
                "The acquirer charged %s, payments sum to %s".formatted(chargedByAcquirer(), paid()));
    }

    public int count(String sql) {
        return database.find(sql, row -> row.integer(1)).orElseThrow();
    }

    private String chargedByAcquirer() {
        return text("SELECT coalesce(sum(amount), 0)::text AS sum FROM acquirer_charges "
                + "WHERE authorisation_code IS NOT NULL AND refunded_at IS NULL");
    }

    private String paid() {
        return text("SELECT coalesce(sum(amount), 0)::text AS sum FROM payments WHERE state = 'CAPTURED'");
    }

    private String text(String sql) {
        return database.find(sql, row -> row.text("sum")).orElseThrow();
    }

    private boolean isAnythingLeft() {
        return count("SELECT count(*)::int FROM sagas WHERE command IS NOT NULL") > 0;
    }

    private void keyed(Function<Claim, Answer> work) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        executor.execute(MAYA.accountId(), key, Fingerprint.of("test", new byte[0]), work);
    }

    private static Card typed(TestCard card) {
        return Card.of(card.number(), EXPIRY, "987", "MAYA OKAFOR");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void require(boolean isTrue, String message) {
        if (!isTrue) throw new AssertionError(message);
    }
}
