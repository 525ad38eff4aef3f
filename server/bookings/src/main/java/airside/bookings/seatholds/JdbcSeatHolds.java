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

/// Seat holds in the database: which holds bookings has requested from flights. Flights has the seats.
public final class JdbcSeatHolds {
    /// Serialises the requests of one account, so that concurrent requests cannot exceed the limit.
    private static final String LOCK_ACCOUNT = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String COUNT_LIVE = """
        SELECT count(*)::int AS live FROM seat_holds
        WHERE account_id = ? AND id <> ? AND expires_at > ? AND state IN ('ASKED', 'HELD')\
        """;

    /// Adds a hold only if the claim is still held; the lock keeps other attempts from taking over before the
    /// transaction ends.
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

    /// @param unpaid limits the number of unpaid seats
    public JdbcSeatHolds(Database database, JdbcUnpaidSeats unpaid) {
        this.database = database;
        this.unpaid = unpaid;
    }

    /// The result of adding a hold.
    sealed interface Addition {
        /// The hold is stored.
        record Added() implements Addition {}

        /// The account has reached its number of live seat holds.
        record TooMany() implements Addition {}

        /// A limit on unpaid seats is reached.
        record TooManyUnpaid(LimitReached limit) implements Addition {}
    }

    /// Stores that seats are requested, unless the limit on holds or on unpaid seats is reached.
    ///
    /// @param liveMax how many live seat holds the account may have
    /// @throws ProblemException `IDEMPOTENCY_KEY_IN_USE` if another attempt has taken over; nothing was written
    /// then
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

    /// Returns the number of seats of a hold that was requested before.
    Optional<Integer> findSeats(UUID id) {
        return database.find(FIND_SEATS, row -> row.integer("seats"), id);
    }

    /// Stores that flights holds the seats.
    ///
    /// @return whether the claim was still held; if not, another attempt has taken over and nothing was written
    boolean markHeld(Claim claim, Trip trip, Instant until) {
        Object[] held = {
            claim.accountId(), claim.key(), claim.id(), json.write(trip), until, claim.resourceId(),
        };
        return database.execute(MARK_HELD, held) == 1;
    }

    /// Changes the state of an attempt's hold, unless another attempt or a booking has taken over.
    void setState(Claim claim, State state) {
        database.execute(SET_STATE_OF_CLAIM, claim.accountId(), claim.key(), claim.id(), state, claim.resourceId());
    }

    /// Changes the state of an account's hold, unless a booking has taken it over.
    ///
    /// @return whether the state was changed; false also if the account has no such hold
    boolean setState(UUID id, UUID accountId, State state) {
        return database.execute(SET_STATE, state, id, accountId) == 1;
    }

    /// Returns a hold of the account while flights holds its seats; otherwise empty.
    public Optional<SeatHold> findLive(UUID id, UUID accountId, Instant now) {
        return database.find(FIND_LIVE, this::seatHold, id, accountId, now);
    }

    /// Marks a hold as taken over by a booking, within the transaction that stores the booking.
    ///
    /// @return whether the seats were still held
    public static boolean book(Transaction transaction, UUID id) {
        return transaction.execute(BOOK, id) == 1;
    }

    /// Returns holds whose release flights has not confirmed, the earliest expiry first.
    List<HoldToRelease> listToRelease(Instant now, int countMax) {
        return database.query(
                TO_RELEASE, row -> new HoldToRelease(row.uuid("id"), row.uuid("account_id")), now, countMax);
    }

    /// Deletes holds that expired before an instant, and returns their number.
    int deleteOld(Instant before) {
        return database.execute(DELETE_OLD, before);
    }

    /// A hold to release, with its account.
    record HoldToRelease(UUID id, UUID accountId) {}

    private SeatHold seatHold(Row row) throws SQLException {
        return new SeatHold(
                row.uuid("id"),
                row.texts("offers"),
                json.read(row.text("trip"), Trip.class),
                row.instant("expires_at"));
    }
}
