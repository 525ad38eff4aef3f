package airside.bookings.history;

import airside.bookings.history.HistoryEntry.What;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// The history of bookings in the database. Entries are only read and added, never changed or deleted.
public final class JdbcHistory {
    private static final String ADD = """
        INSERT INTO history (booking_id, number, happened_at, by_whom, what, why, state_before, state_after, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String LIST = """
        SELECT booking_id, number, happened_at, by_whom, what, why, state_before, state_after, hash FROM history
        WHERE booking_id = ? AND number > ? ORDER BY number LIMIT ?\
        """;

    /// The subselect evaluates the view for each booking of the page, not for all bookings.
    private static final String CHAINS = """
        SELECT b.id, b.record_locator,
               (SELECT true FROM broken_histories v WHERE v.booking_id = b.id) IS NULL AS is_whole
        FROM (SELECT id, record_locator FROM bookings WHERE id > ? ORDER BY id LIMIT ?) b ORDER BY b.id\
        """;

    /// An id that sorts before the ids of all bookings.
    public static final UUID BEFORE_THE_FIRST = new UUID(0, 0);

    private final Database database;

    public JdbcHistory(Database database) {
        this.database = database;
    }

    /// Adds an entry within the transaction of the change.
    public static void add(Transaction transaction, HistoryEntry entry) {
        transaction.execute(
                ADD,
                entry.bookingId(),
                entry.number(),
                entry.at(),
                entry.by(),
                entry.what(),
                entry.why(),
                entry.before(),
                entry.after(),
                entry.hash());
    }

    /// Returns one page of a booking's entries, the oldest first.
    ///
    /// @param after the number of the last entry of the page before; 0 for the first page
    public List<HistoryEntry> list(UUID bookingId, int after, int countMax) {
        return database.query(LIST, JdbcHistory::entry, bookingId, after, countMax);
    }

    /// The result of verifying the chain of one booking.
    ///
    /// @param isWhole whether its entries are complete and unchanged
    public record Chain(UUID bookingId, String recordLocator, boolean isWhole) {}

    /// Verifies the chains of one page of bookings, in the order of their ids.
    ///
    /// @param after the last booking of the page before; [#BEFORE_THE_FIRST] for the first page
    public List<Chain> verifyChains(UUID after, int countMax) {
        return database.query(
                CHAINS,
                row -> new Chain(row.uuid("id"), row.text("record_locator"), row.flag("is_whole")),
                after,
                countMax);
    }

    private static HistoryEntry entry(Row row) throws SQLException {
        return new HistoryEntry(
                row.uuid("booking_id"),
                row.integer("number"),
                row.instant("happened_at"),
                row.text("by_whom"),
                row.choice("what", What.class),
                row.findText("why"),
                row.findText("state_before"),
                row.text("state_after"),
                row.text("hash"));
    }
}
