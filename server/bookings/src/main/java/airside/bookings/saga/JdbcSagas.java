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

/// Sagas in the database. Runners of several processes share them: a runner leases a saga before it executes its
/// command, and the lease expires if the process ends.
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

    /// Skips sagas that another transaction has locked, so that one slow transaction does not delay the renewal of
    /// all others.
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

    /// @param leaseTime how long a runner keeps a saga without renewing its lease; then other runners may claim it
    public JdbcSagas(Database database, Duration leaseTime) {
        this.database = database;
        this.leaseTime = leaseTime;
        this.steps = new JdbcSteps(json);
    }

    /// Adds the saga of a new booking, within the transaction that stores the booking.
    ///
    /// @return the saga, leased to the caller
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

    /// Leases sagas that are due and that no runner has leased, the longest due first.
    List<Saga> claimDue(Instant now, int countMax) {
        return database.query(CLAIM_DUE, this::saga, UUID.randomUUID(), now.plus(leaseTime), now, now, countMax);
    }

    /// Leases one saga; empty if it is not due or another runner has leased it.
    Optional<Saga> claim(UUID bookingId, Instant now) {
        return database.find(CLAIM_ONE, this::saga, UUID.randomUUID(), now.plus(leaseTime), bookingId, now, now);
    }

    Duration leaseTime() {
        return leaseTime;
    }

    /// Renews leases, except those that another runner has claimed meanwhile.
    void renew(List<Saga.LeaseKey> held, Instant until) {
        database.execute(
                RENEW_ALL,
                held.stream().map(Saga.LeaseKey::bookingId).toList(),
                held.stream().map(Saga.LeaseKey::holder).toList(),
                until);
    }

    /// Renews the lease of a saga that was changed meanwhile and reads it again; empty if the lease is lost.
    Optional<Saga> renew(Saga saga, Instant now) {
        return database.find(RENEW, this::saga, now.plus(leaseTime), saga.bookingId(), saga.holder());
    }

    /// Writes a step in one transaction: state, next command, payment, ledger, tickets and history.
    ///
    /// @return the saga after the step; empty if the saga was changed meanwhile, in which case nothing was written
    Optional<Saga> save(Saga saga, Event event, Decision decision, Booking booking) {
        Optional<Lease> leaseAfter =
                decision.command().map(_ -> new Lease(saga.holder(), event.at().plus(leaseTime)));
        var step = new Step(saga, event, decision, HistoryEntry.SYSTEM, leaseAfter);
        return database.inTransaction(transaction -> steps.write(transaction, step, booking));
    }

    /// Releases the lease of a saga whose command failed; the command is due again at the given time, or at the
    /// deadline of the state if that is earlier.
    void postpone(Saga saga, String trouble, Instant dueAt) {
        database.execute(POSTPONE, trouble, dueAt, saga.bookingId(), saga.holder());
    }

    /// Releases the lease of a saga that has no command.
    void release(Saga saga) {
        database.execute(RELEASE, saga.bookingId(), saga.holder());
    }

    /// Counts unfinished sagas and measures how late they are.
    public SagaBacklog backlog(Instant now) {
        return database.find(
                        GAUGES,
                        row -> new SagaBacklog(
                                row.integer("under_way"), row.integer("oldest_seconds"), row.integer("lag_seconds")),
                        now,
                        now)
                .orElseThrow();
    }

    /// How much work is outstanding.
    ///
    /// @param underWay sagas with a step under way
    /// @param oldestSeconds seconds since the last change of the saga that has not changed for longest
    /// @param lagSeconds seconds since the oldest due command became due
    public record SagaBacklog(int underWay, int oldestSeconds, int lagSeconds) {}

    /// Applies a client's request to a booking in one transaction. Of a payment, a cancellation and the time limit
    /// at the same moment, the one that is committed first takes effect.
    ///
    /// @param by user name of the client, for the history
    /// @param first runs in the same transaction before the step is written
    /// @return whether the booking's state allowed the event; if not, nothing was written
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
