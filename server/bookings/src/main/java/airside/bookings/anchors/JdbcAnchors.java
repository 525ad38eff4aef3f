package airside.bookings.anchors;

import airside.bookings.history.JdbcHistory;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Anchors in the database, and the entries that no anchor covers yet. Anchors are only read and added, never
/// changed or deleted.
public final class JdbcAnchors {
    /// Only one replica anchors at a time.
    private static final String LOCK =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('airside history anchors', 0)) AS is_locked";

    private static final String SELECT = """
        SELECT number, anchored_at, covers_until, heads, heads_hash, signature FROM history_anchors\s\
        """;

    private static final String LAST = SELECT + "ORDER BY number DESC LIMIT 1";
    private static final String LIST = SELECT + "WHERE number > ? ORDER BY number LIMIT ?";

    private static final String UNANCHORED = """
        SELECT h.booking_id, h.number, h.hash, h.happened_at FROM history h
        WHERE h.happened_at > ? AND NOT EXISTS (
            SELECT FROM anchored_heads a WHERE a.booking_id = h.booking_id AND a.number >= h.number)
        ORDER BY h.happened_at LIMIT ?\
        """;

    private static final String ADD = """
        INSERT INTO history_anchors (number, anchored_at, covers_until, heads, heads_hash, signature)
        VALUES (?, ?, ?, ?, ?, ?)\
        """;

    private static final String ADD_HEAD =
            "INSERT INTO anchored_heads (booking_id, number, hash, anchor) VALUES (?, ?, ?, ?)";

    private static final String HEADS = """
        SELECT booking_id, number, hash FROM anchored_heads WHERE anchor = ? ORDER BY booking_id, number\
        """;

    /// The subselects look up the booking and the entry of each head of the page by primary key.
    private static final String COMPARE_HEADS = """
        SELECT a.booking_id, a.number, a.hash,
               (SELECT b.record_locator FROM bookings b WHERE b.id = a.booking_id) AS record_locator,
               (SELECT h.hash FROM history h WHERE h.booking_id = a.booking_id AND h.number = a.number)
                   IS NOT DISTINCT FROM a.hash AS is_kept
        FROM (SELECT booking_id, number, hash FROM anchored_heads
              WHERE (booking_id, number) > (?, ?) ORDER BY booking_id, number LIMIT ?) a
        ORDER BY a.booking_id, a.number\
        """;

    /// The subselects look up the last head of each booking of the page, and the entries after it, by primary key.
    /// A head without an anchor does not count, because no signature covers it.
    private static final String COVERED = """
        SELECT b.id, b.record_locator,
               (SELECT true FROM history h
                WHERE h.booking_id = b.id AND h.happened_at <= ? AND h.number > coalesce(
                    (SELECT max(a.number) FROM anchored_heads a
                     WHERE a.booking_id = b.id AND a.anchor BETWEEN 1 AND ?), 0)
                LIMIT 1) IS NULL AS is_anchored
        FROM (SELECT id, record_locator FROM bookings WHERE id > ? ORDER BY id LIMIT ?) b ORDER BY b.id\
        """;

    /// A lock of the session, not of a transaction, because a verification takes many transactions.
    private static final String TRY_LOCK_VERIFICATION =
            "SELECT pg_try_advisory_lock(hashtextextended('airside history verification', 0))";

    private static final String UNLOCK_VERIFICATION =
            "SELECT pg_advisory_unlock(hashtextextended('airside history verification', 0))";

    private final Database database;

    public JdbcAnchors(Database database) {
        this.database = database;
    }

    /// An entry that no anchor covers yet.
    record Unanchored(AnchoredHead entry, Instant happenedAt) {}

    /// Takes the lock for anchoring until the transaction ends.
    ///
    /// @return false if another replica has the lock
    static boolean lock(Transaction transaction) {
        return transaction.find(LOCK, row -> row.flag("is_locked")).orElseThrow();
    }

    /// Returns the last anchor; empty if no anchor exists.
    static Optional<HistoryAnchor> last(Transaction transaction) {
        return transaction.find(LAST, JdbcAnchors::anchor);
    }

    /// Returns entries that happened after `since` and that no anchor covers, the oldest first.
    static List<Unanchored> listUnanchored(Transaction transaction, Instant since, int countMax) {
        return transaction.query(
                UNANCHORED, row -> new Unanchored(head(row), row.instant("happened_at")), since, countMax);
    }

    static void add(Transaction transaction, HistoryAnchor anchor, List<AnchoredHead> heads) {
        transaction.execute(
                ADD,
                anchor.number(),
                anchor.at(),
                anchor.coversUntil(),
                anchor.heads(),
                anchor.headsHash(),
                anchor.signature());
        transaction.executeBatch(
                ADD_HEAD,
                heads.stream()
                        .map(head -> new Object[] {head.bookingId(), head.number(), head.hash(), anchor.number()})
                        .toList());
    }

    /// Runs work in one transaction.
    <T> T inTransaction(Function<Transaction, T> work) {
        return database.inTransaction(work);
    }

    /// Returns one page of anchors, the oldest first.
    ///
    /// @param after the number of the last anchor of the page before; 0 for the first page
    List<HistoryAnchor> list(long after, int countMax) {
        return database.query(LIST, JdbcAnchors::anchor, after, countMax);
    }

    /// Returns the number of the last anchor; 0 if no anchor exists.
    long lastNumber() {
        return database.find(LAST, row -> row.bigInteger("number")).orElse(0L);
    }

    /// Returns the entries that an anchor covers.
    List<AnchoredHead> heads(long anchor) {
        return database.query(HEADS, JdbcAnchors::head, anchor);
    }

    /// An anchored head compared with the history.
    ///
    /// @param recordLocator empty if the booking was deleted
    /// @param isKept whether the history still has this entry
    record ComparedHead(AnchoredHead head, Optional<String> recordLocator, boolean isKept) {}

    /// Compares one page of heads with the history, in the order of bookings and numbers.
    ///
    /// @param after the booking of the last head of the page before; [JdbcHistory#BEFORE_THE_FIRST] for the first
    /// page
    /// @param afterNumber the number of that head
    List<ComparedHead> compareHeads(UUID after, int afterNumber, int countMax) {
        return database.query(
                COMPARE_HEADS,
                row -> new ComparedHead(head(row), row.findText("record_locator"), row.flag("is_kept")),
                after,
                afterNumber,
                countMax);
    }

    /// A booking, and whether all of its entries until some time are anchored.
    record CoveredBooking(UUID id, String recordLocator, boolean isAnchored) {}

    /// Returns for one page of bookings, in the order of their ids, whether all their entries are anchored.
    ///
    /// @param last the number of the last anchor
    /// @param until later entries need not be anchored
    /// @param after the last booking of the page before; [JdbcHistory#BEFORE_THE_FIRST] for the first page
    List<CoveredBooking> listCovered(long last, Instant until, UUID after, int countMax) {
        return database.query(
                COVERED,
                row -> new CoveredBooking(row.uuid("id"), row.text("record_locator"), row.flag("is_anchored")),
                until,
                last,
                after,
                countMax);
    }

    /// Runs work under a lock that only one replica has at a time, outside of a transaction. The lock keeps one
    /// more connection in use while the work runs.
    ///
    /// @return the result of the work; empty if another replica has the lock, in which case the work is not run
    <T> Optional<T> runExclusively(Supplier<T> work) {
        return database.withConnection(connection -> {
            try (Statement statement = connection.createStatement()) {
                if (!isTrue(statement.executeQuery(TRY_LOCK_VERIFICATION))) return Optional.empty();
                try {
                    return Optional.of(work.get());
                } finally {
                    statement.execute(UNLOCK_VERIFICATION);
                }
            }
        });
    }

    private static boolean isTrue(ResultSet answer) throws SQLException {
        try (answer) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static AnchoredHead head(Row row) throws SQLException {
        UUID bookingId = row.uuid("booking_id");
        return new AnchoredHead(bookingId, row.integer("number"), row.text("hash"));
    }

    private static HistoryAnchor anchor(Row row) throws SQLException {
        return new HistoryAnchor(
                row.bigInteger("number"),
                row.instant("anchored_at"),
                row.instant("covers_until"),
                row.integer("heads"),
                row.text("heads_hash"),
                row.text("signature"));
    }
}
