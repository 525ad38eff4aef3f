package airside.bookings.ledger;

import airside.kit.database.Database;
import airside.kit.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The ledger in the database. A constraint of the database refuses entries that do not balance.
public final class JdbcLedger {
    private static final String ADD = """
        INSERT INTO ledger_postings (entry_id, line, booking_id, kind, account, amount, currency, posted_at)
        SELECT ?, line, ?, ?, account, amount, ?, ?
        FROM unnest(?, ?) WITH ORDINALITY AS postings (account, amount, line)\
        """;

    private static final String SUM = "SELECT coalesce(sum(abs(sum)), 0)::text AS sum FROM "
            + "(SELECT sum(amount) FROM ledger_postings GROUP BY currency) sums (sum)";

    private static final String UNBALANCED = "SELECT record_locator FROM unbalanced_bookings";

    private static final String UNBALANCED_SINCE =
            UNBALANCED + " WHERE booking_id IN (SELECT booking_id FROM sagas WHERE changed_at > ?)";

    private final Database database;

    public JdbcLedger(Database database) {
        this.database = database;
    }

    /// Writes an entry in one statement, within the transaction of the change.
    public static void add(Transaction transaction, UUID bookingId, LedgerEntry entry, Instant now) {
        List<Posting> postings = entry.postings();
        transaction.execute(
                ADD,
                UUID.randomUUID(),
                bookingId,
                entry.kind(),
                postings.getFirst().amount().currency().getCurrencyCode(),
                now,
                postings.stream().map(Posting::account).toList(),
                postings.stream().map(posting -> posting.amount().amount()).toList());
    }

    /// Returns the sum of the absolute balances of all currencies; zero, such as `0.000`, unless the ledger is
    /// broken.
    public String sum() {
        return database.find(SUM, row -> row.text("sum")).orElseThrow();
    }

    /// Returns the record locators of bookings without a step under way whose payments, postings or tickets do not
    /// balance. An empty list is expected.
    public List<String> listUnbalanced() {
        return database.query(UNBALANCED, row -> row.text("record_locator"));
    }

    /// Returns the same for bookings that changed after the given instant.
    public List<String> listUnbalanced(Instant since) {
        return database.query(UNBALANCED_SINCE, row -> row.text("record_locator"), since);
    }
}
