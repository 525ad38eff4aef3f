package airside.bookings.seatholds;

import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.idempotency.JdbcIdempotencyKeys;
import airside.bookings.seatholds.SeatHold.State;
import airside.bookings.trip.StoredJson;
import airside.bookings.trip.Trip;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.LimitReached;
import airside.bookings.unpaid.UnpaidSeats;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.kit.problem.ProblemException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Seat holds in the database: what bookings has asked flights for. The seats themselves are in flights.
public final class JdbcSeatHolds {
    /// Counting and adding go one account at a time, so that nobody gets past the limit by hurrying.
    private static final String LOCK_ACCOUNT = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String COUNT_LIVE = """
        SELECT count(*)::int AS live FROM seat_holds
        WHERE account_id = ? AND id <> ? AND expires_at > ? AND state IN ('ASKED', 'HELD')\
        """;

    /// Only a try whose claim still stands adds a hold; another one cannot take over before the transaction ends.
    private static final String ADD = """
        INSERT INTO seat_holds (id, account_id, state, offers, seats, created_at, expires_at)
        SELECT ?, ?, 'ASKED', ?, ?, ?, ?
        FROM idempotency_keys WHERE account_id = ? AND key = ? AND claim = ? FOR UPDATE
        ON CONFLICT (id) DO UPDATE SET state = 'ASKED', expires_at = excluded.expires_at
        WHERE seat_holds.state <> 'BOOKED'\
        """;

    private static final String FIND_SEATS = "SELECT seats FROM seat_holds WHERE id = ? AND seats IS NOT NULL";

    private static final String IF_CLAIM_STANDS = """
        WITH mine AS (
            SELECT key FROM idempotency_keys WHERE account_id = ? AND key = ? AND claim = ? FOR UPDATE)
        """;

    private static final String MARK_HELD = IF_CLAIM_STANDS + """
        UPDATE seat_holds SET state = 'HELD', trip = cast(? AS jsonb), expires_at = ? FROM mine WHERE id = ?\
        """;

    private static final String SET_STATE_OF_CLAIM = IF_CLAIM_STANDS + """
        UPDATE seat_holds SET state = ? FROM mine WHERE id = ? AND state <> 'BOOKED'\
        """;

    private static final String SET_STATE = """
        UPDATE seat_holds SET state = ? WHERE id = ? AND account_id = ? AND state <> 'BOOKED'\
        """;

    private static final String BOOK = "UPDATE seat_holds SET state = 'BOOKED' WHERE id = ? AND state = 'HELD'";

    private static final String FIND_LIVE = """
        SELECT id, offers, trip, expires_at FROM seat_holds
        WHERE id = ? AND account_id = ? AND state = 'HELD' AND expires_at > ?\
        """;

    private static final String TO_RELEASE = """
        SELECT id, account_id FROM seat_holds WHERE state = 'GIVING_BACK' AND expires_at > ? ORDER BY expires_at LIMIT ?\
        """;

    private static final String DELETE_OLD = "DELETE FROM seat_holds WHERE expires_at < ?";

    private final Database database;
    private final JdbcUnpaidSeats unpaid;
    private final StoredJson json = new StoredJson();

    /// @param unpaid limits the seats of all holds besides their number
    public JdbcSeatHolds(Database database, JdbcUnpaidSeats unpaid) {
        this.database = database;
        this.unpaid = unpaid;
    }

    /// What became of adding a hold.
    sealed interface Addition {
        record Added() implements Addition {}

        /// The account has as many holds as it may.
        record TooMany() implements Addition {}

        /// Too many seats would be unpaid.
        record TooManyUnpaid(LimitReached limit) implements Addition {}
    }

    /// Writes down that seats are asked for, unless there are as many holds or unpaid seats as there may be.
    ///
    /// @throws ProblemException `IDEMPOTENCY_KEY_IN_USE` when another try has taken over; nothing was written then
    Addition add(Claim claim, UnpaidSeats seats, List<String> offers, Instant now, Instant until, int liveMax) {
        UUID id = seats.holdId();
        UUID accountId = seats.accountId();
        return database.inTransaction(transaction -> {
            transaction.query(LOCK_ACCOUNT, row -> true, accountId.toString());
            int live = transaction
                    .find(COUNT_LIVE, row -> row.integer("live"), accountId, id, now)
                    .orElse(0);
            if (live >= liveMax) return new Addition.TooMany();
            Optional<LimitReached> reached = unpaid.grant(transaction, seats, now);
            if (reached.isPresent()) return new Addition.TooManyUnpaid(reached.get());
            Object[] asked = {
                id, accountId, offers, seats.seats(), now, until, claim.accountId(), claim.key(), claim.id()
            };
            if (transaction.execute(ADD, asked) == 0 && !JdbcIdempotencyKeys.isHeld(transaction, claim))
                throw IdempotentExecutor.takenOver(claim);
            return new Addition.Added();
        });
    }

    /// The seats of a hold that was asked for before.
    Optional<Integer> findSeats(UUID id) {
        return database.find(FIND_SEATS, row -> row.integer("seats"), id);
    }

    /// Writes down that a try has got its seats.
    ///
    /// @return whether its claim still stood; when not, another try has taken over, and nothing was written
    boolean markHeld(Claim claim, Trip trip, Instant until) {
        Object[] held = {
            claim.accountId(), claim.key(), claim.id(), json.write(trip), until, claim.resourceId(),
        };
        return database.execute(MARK_HELD, held) == 1;
    }

    /// Moves the hold of a try on, unless another try has taken over or a booking has its seats.
    void setState(Claim claim, State state) {
        database.execute(SET_STATE_OF_CLAIM, claim.accountId(), claim.key(), claim.id(), state, claim.resourceId());
    }

    /// Moves a hold of the account on, unless a booking has its seats or it is not there.
    boolean setState(UUID id, UUID accountId, State state) {
        return database.execute(SET_STATE, state, id, accountId) == 1;
    }

    /// The account's own hold while its seats are held.
    public Optional<SeatHold> findLive(UUID id, UUID accountId, Instant now) {
        return database.find(FIND_LIVE, this::seatHold, id, accountId, now);
    }

    /// Gives the seats to a booking, within the transaction that makes it durable.
    ///
    /// @return whether they were still there to be given
    public static boolean book(Transaction transaction, UUID id) {
        return transaction.execute(BOOK, id) == 1;
    }

    /// Holds that are still on their way back: flights was away.
    List<HoldToRelease> listToRelease(Instant now, int countMax) {
        return database.query(
                TO_RELEASE, row -> new HoldToRelease(row.uuid("id"), row.uuid("account_id")), now, countMax);
    }

    /// Forgets holds that ran out long ago.
    int deleteOld(Instant before) {
        return database.execute(DELETE_OLD, before);
    }

    /// A hold and whose it was.
    record HoldToRelease(UUID id, UUID accountId) {}

    private SeatHold seatHold(Row row) throws SQLException {
        return new SeatHold(
                row.uuid("id"),
                row.texts("offers"),
                json.read(row.text("trip"), Trip.class),
                row.instant("expires_at"));
    }
}
