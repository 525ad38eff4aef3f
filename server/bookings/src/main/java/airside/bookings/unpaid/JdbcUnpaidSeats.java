package airside.bookings.unpaid;

import airside.kit.database.Database;
import airside.kit.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Unpaid seats in the database; grants them within the limits.
///
/// Granting takes a lock for each subject that the seats count for, so that concurrent requests cannot exceed a
/// limit together. Whether a row still counts follows from its booking or seat hold, so that paying, cancelling and
/// expiring change nothing here. The row of a booking with a card counts from the time at which the card is
/// declined.
public final class JdbcUnpaidSeats {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    /// True if the seats of a row are held unpaid: its booking has not ended and is not paid, or its seat hold is
    /// live.
    private static final String IS_LIVE = """
        (EXISTS (
            SELECT 1 FROM bookings booking WHERE booking.hold_id = unpaid.hold_id AND booking.status IN ('DRAFT', 'HELD')
            AND NOT EXISTS (
                SELECT 1 FROM payments payment WHERE payment.booking_id = booking.id AND payment.state = 'CAPTURED'))
        OR EXISTS (
            SELECT 1 FROM seat_holds seat_hold WHERE seat_hold.id = unpaid.hold_id
            AND seat_hold.state IN ('ASKED', 'HELD') AND seat_hold.expires_at > ?))\
        """;

    private static final String COUNT = """
        SELECT coalesce(sum(seats), 0)::int AS seats FROM unpaid_holds unpaid
        WHERE %s = ? AND hold_id <> ? AND NOT is_paid_at_once AND\
        """ + IS_LIVE;

    private static final String HAS_PAID =
            "SELECT EXISTS (SELECT 1 FROM bookings WHERE account_id = ? AND ticketed_at IS NOT NULL) AS has_paid";

    private static final String ADD = """
        INSERT INTO unpaid_holds (hold_id, account_id, agency_id, contact, address, seats, created_at, is_paid_at_once)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (hold_id) DO UPDATE SET contact = coalesce(excluded.contact, unpaid_holds.contact),
            address = coalesce(excluded.address, unpaid_holds.address), is_paid_at_once = excluded.is_paid_at_once\
        """;

    private static final String ADD_MISSING = """
        INSERT INTO unpaid_holds (hold_id, account_id, agency_id, contact, address, seats, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hold_id) DO NOTHING\
        """;

    private static final String FIND = "SELECT address, is_paid_at_once FROM unpaid_holds WHERE hold_id = ?";

    private static final String DELETE_OLD = "DELETE FROM unpaid_holds unpaid WHERE created_at < ? AND NOT " + IS_LIVE;

    /// Rows are kept at least this long, because the clocks of replicas may differ.
    private static final Duration KEPT_AT_LEAST = Duration.ofMinutes(1);

    private final Database database;
    private final UnpaidLimits limits;

    public JdbcUnpaidSeats(Database database, UnpaidLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    /// Counts seats as unpaid from the commit of the transaction on, unless a limit is reached. Seats of one hold
    /// count once.
    ///
    /// @return the limit that is reached, in which case nothing was written; otherwise empty
    public Optional<LimitReached> grant(Transaction transaction, UnpaidSeats seats, Instant now) {
        for (Subject subject : Subject.values()) {
            Optional<LimitReached> reached =
                    seats.key(subject).flatMap(key -> check(transaction, subject, key, seats, now));
            if (reached.isPresent()) return reached;
        }
        add(transaction, seats, now, false);
        return Optional.empty();
    }

    /// Stores the subjects of a booking with a card, in case the card is declined. Until then its seats do not
    /// count and no limit applies.
    public static void addPaidAtOnce(Transaction transaction, UnpaidSeats seats, Instant now) {
        add(transaction, seats, now, true);
    }

    /// Counts the seats of a held booking if they do not count yet, because a replica of release 0.2 held them. No
    /// limit applies.
    public static void addHeld(Transaction transaction, UnpaidSeats seats, Instant now) {
        transaction.execute(
                ADD_MISSING,
                seats.holdId(),
                seats.accountId(),
                seats.agencyId(),
                seats.contact(),
                seats.address(),
                seats.seats(),
                now);
    }

    /// Counts seats as unpaid after a declined card. Seats that counted before the payment still count, even if a
    /// limit was lowered meanwhile. Seats of a booking that was placed with the card are granted within the limits,
    /// for the client address of the request that placed it.
    ///
    /// @return the limit that is reached, in which case nothing was written; otherwise empty
    public Optional<LimitReached> grantAfterDecline(UnpaidSeats seats, Instant now) {
        return database.inTransaction(transaction -> {
            Optional<Kept> kept = transaction.find(
                    FIND, row -> new Kept(row.findText("address"), row.flag("is_paid_at_once")), seats.holdId());
            if (kept.isPresent() && !kept.get().isPaidAtOnce()) return Optional.empty();
            return grant(transaction, seats.from(kept.flatMap(Kept::address)), now);
        });
    }

    /// The columns of a row that a declined card needs.
    private record Kept(Optional<String> address, boolean isPaidAtOnce) {}

    private static void add(Transaction transaction, UnpaidSeats seats, Instant now, boolean isPaidAtOnce) {
        transaction.execute(
                ADD,
                seats.holdId(),
                seats.accountId(),
                seats.agencyId(),
                seats.contact(),
                seats.address(),
                seats.seats(),
                now,
                isPaidAtOnce);
    }

    /// Returns whether an account has never paid for a booking.
    public boolean isNewAccount(UUID accountId) {
        return database.inTransaction(transaction -> isNewAccount(transaction, accountId));
    }

    /// Deletes rows whose seats are no longer held unpaid.
    public void deleteEnded(Instant now) {
        database.execute(DELETE_OLD, now.minus(KEPT_AT_LEAST), now);
    }

    private Optional<LimitReached> check(
            Transaction transaction, Subject subject, Object key, UnpaidSeats seats, Instant now) {
        transaction.query(LOCK, row -> true, "unpaid " + subject + " " + key);
        boolean isNew = subject == Subject.ACCOUNT && isNewAccount(transaction, seats.accountId());
        int max = limits.max(subject, isNew);
        int unpaid = transaction
                .find(COUNT.formatted(subject.column()), row -> row.integer("seats"), key, seats.holdId(), now)
                .orElse(0);
        return unpaid + seats.seats() > max
                ? Optional.of(new LimitReached(subject, unpaid, max, isNew))
                : Optional.empty();
    }

    private static boolean isNewAccount(Transaction transaction, UUID accountId) {
        return !transaction
                .find(HAS_PAID, row -> row.flag("has_paid"), accountId)
                .orElseThrow();
    }
}
