package airside.bookings.saga;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingState;
import airside.bookings.history.HistoryEntry;
import airside.bookings.saga.Saga.Lease;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.kit.request.RequestInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Sagas in the database: shared by any number of runners, each of which takes some into its hands for a while.
public final class JdbcSagas {
    private static final String ADD = """
        INSERT INTO sagas (booking_id, version, state, command, is_under_way, deadline_at, due_at, lease,
            leased_until, changed_at, request_id, traceparent)
        VALUES (?, 1, cast(? AS jsonb), cast(? AS jsonb), true, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String COLUMNS =
            "booking_id, version, state, command, attempts, request_id, traceparent, lease, leased_until";

    private static final String CLAIM_DUE = """
        UPDATE sagas SET lease = ?, leased_until = ?
        WHERE booking_id IN (
            SELECT booking_id FROM sagas WHERE due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
            ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING\s\
        """ + COLUMNS;

    private static final String CLAIM_ONE = """
        UPDATE sagas SET lease = ?, leased_until = ?
        WHERE booking_id = ? AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
        RETURNING\s\
        """ + COLUMNS;

    private static final String RENEW =
            "UPDATE sagas SET leased_until = ? WHERE booking_id = ? AND lease = ? RETURNING " + COLUMNS;

    /// Passes over sagas that a transaction has locked: one that is slow must not keep the others waiting.
    private static final String RENEW_ALL = """
        WITH mine AS (
            SELECT s.booking_id FROM sagas s
            JOIN unnest(cast(? AS uuid[]), cast(? AS uuid[])) AS held (booking_id, holder)
                ON s.booking_id = held.booking_id AND s.lease = held.holder
            FOR UPDATE OF s SKIP LOCKED)
        UPDATE sagas s SET leased_until = ? FROM mine WHERE s.booking_id = mine.booking_id\
        """;

    private static final String LOCK = "SELECT " + COLUMNS + " FROM sagas WHERE booking_id = ? FOR UPDATE";

    private static final String POSTPONE = """
        UPDATE sagas SET attempts = attempts + 1, trouble = ?, due_at = least(?, deadline_at), lease = NULL,
            leased_until = NULL
        WHERE booking_id = ? AND lease = ?\
        """;

    private static final String RELEASE =
            "UPDATE sagas SET lease = NULL, leased_until = NULL WHERE booking_id = ? AND lease = ?";

    private static final String GAUGES = """
        SELECT count(*) FILTER (WHERE is_under_way)::int AS under_way,
               coalesce(extract(epoch FROM ? - min(changed_at) FILTER (WHERE is_under_way)), 0)::int AS oldest_seconds,
               greatest(coalesce(extract(epoch FROM ? - min(due_at)), 0), 0)::int AS lag_seconds
        FROM sagas\
        """;

    private final Database database;
    private final Duration leaseTime;
    private final JdbcSteps steps;
    private final SagaJson json = new SagaJson();

    /// @param leaseTime how long a saga is in one runner's hands unless that is renewed. When its process dies,
    /// others may take it up after that.
    public JdbcSagas(Database database, Duration leaseTime) {
        this.database = database;
        this.leaseTime = leaseTime;
        this.steps = new JdbcSteps(json);
    }

    /// Adds the saga of a new booking within the transaction that makes the wish durable.
    ///
    /// @return the saga, in the caller's hands
    public Saga add(Transaction transaction, UUID bookingId, BookingState state, Command first, Instant now) {
        var lease = new Lease(UUID.randomUUID(), now.plus(leaseTime));
        Optional<RequestInfo> origin = RequestInfo.current();
        transaction.execute(
                ADD,
                bookingId,
                json.write(state),
                json.write(first),
                state.deadline(),
                now,
                lease.holder(),
                lease.until(),
                now,
                origin.map(RequestInfo::requestId),
                origin.flatMap(RequestInfo::traceparent));
        return new Saga(bookingId, 1, state, Optional.of(first), 0, Optional.of(lease), origin);
    }

    /// Takes sagas that have something to do.
    List<Saga> claimDue(Instant now, int countMax) {
        return database.query(CLAIM_DUE, this::saga, UUID.randomUUID(), now.plus(leaseTime), now, now, countMax);
    }

    /// Takes one, unless it has nothing to do or is in other hands.
    Optional<Saga> claim(UUID bookingId, Instant now) {
        return database.find(CLAIM_ONE, this::saga, UUID.randomUUID(), now.plus(leaseTime), bookingId, now, now);
    }

    Duration leaseTime() {
        return leaseTime;
    }

    /// Renews leases, except those of sagas that others have taken up.
    void renew(List<Saga.LeaseKey> held, Instant until) {
        database.execute(
                RENEW_ALL,
                held.stream().map(Saga.LeaseKey::bookingId).toList(),
                held.stream().map(Saga.LeaseKey::holder).toList(),
                until);
    }

    /// Reads a saga again that was changed meanwhile, if it is still in these hands.
    Optional<Saga> renew(Saga saga, Instant now) {
        return database.find(RENEW, this::saga, now.plus(leaseTime), saga.bookingId(), saga.holder());
    }

    /// Writes a step down in one transaction: state, next command, payment, ledger, tickets and history.
    ///
    /// @return the saga after it; empty when it was changed meanwhile, and nothing was written
    Optional<Saga> save(Saga saga, Event event, Decision decision, Booking booking) {
        Optional<Lease> leaseAfter =
                decision.command().map(_ -> new Lease(saga.holder(), event.at().plus(leaseTime)));
        var step = new Step(saga, event, decision, HistoryEntry.SYSTEM, leaseAfter);
        return database.inTransaction(transaction -> steps.write(transaction, step, booking));
    }

    /// Gives a saga back whose command could not be done, to be tried again later, or at its deadline.
    void postpone(Saga saga, String trouble, Instant dueAt) {
        database.execute(POSTPONE, trouble, dueAt, saga.bookingId(), saga.holder());
    }

    /// Gives back a saga that has nothing to do.
    void release(Saga saga) {
        database.execute(RELEASE, saga.bookingId(), saga.holder());
    }

    /// How much is on its way, and for how long the slowest has not moved.
    public SagaBacklog backlog(Instant now) {
        return database.find(
                        GAUGES,
                        row -> new SagaBacklog(
                                row.integer("under_way"), row.integer("oldest_seconds"), row.integer("lag_seconds")),
                        now,
                        now)
                .orElseThrow();
    }

    /// What is on its way.
    ///
    /// @param oldestSeconds for how long the slowest has not moved
    /// @param lagSeconds for how long the oldest command that is due waits for somebody to take it up
    public record SagaBacklog(int underWay, int oldestSeconds, int lagSeconds) {}

    /// Tells a booking that somebody wishes something, and writes what follows in one transaction. Whoever comes
    /// first wins: a payment, a cancellation, or the time limit.
    ///
    /// @param by who wishes it
    /// @param first runs before in the same transaction
    /// @return whether the booking's state let it happen
    public boolean apply(Booking booking, Event event, String by, Consumer<Transaction> first) {
        return database.inTransaction(transaction -> {
            Saga saga = transaction.find(LOCK, this::saga, booking.id()).orElseThrow();
            Decision decision = BookingSaga.decide(saga.state(), event);
            if (!decision.isRecorded()) return false;
            first.accept(transaction);
            steps.write(transaction, new Step(saga, event, decision, by, saga.lease()), booking)
                    .orElseThrow();
            return true;
        });
    }

    private Saga saga(Row row) throws SQLException {
        return new Saga(
                row.uuid("booking_id"),
                row.integer("version"),
                json.state(row.text("state")),
                row.findText("command").map(json::command),
                row.integer("attempts"),
                lease(row),
                origin(row));
    }

    private static Optional<RequestInfo> origin(Row row) throws SQLException {
        Optional<String> traceparent = row.findText("traceparent");
        return row.findText("request_id").map(id -> new RequestInfo(id, traceparent, Optional.empty()));
    }

    private static Optional<Lease> lease(Row row) throws SQLException {
        Optional<UUID> holder = row.findUuid("lease");
        return holder.isEmpty() ? Optional.empty() : Optional.of(new Lease(holder.get(), row.instant("leased_until")));
    }
}
