package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Checks over the data of all services: whether seats, bookings and money balance. Reads as the database's
/// administrator, because the services' roles cannot read across schemas.
public final class Books {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);
    /// A query for each check, by name; each counts the violations.
    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put(
                "oversold",
                "select count(*) from flights.leg_cabins where capacity <> available + held + sold or available < 0");
        CHECKS.put("sold seats without hold", """
            select count(*) from flights.leg_cabins l where sold <> (
                select coalesce(sum(h.seats), 0) from flights.hold_legs hl join flights.holds h on h.id = hl.hold_id
                where h.state = 'CONFIRMED' and hl.flight = l.flight and hl.departure_date = l.departure_date
                  and hl.origin = l.origin and hl.cabin = l.cabin)\
            """);
        CHECKS.put("orphan holds", """
            select count(*) from flights.holds h where state = 'HELD' and expires_at < now() - interval '5 seconds'
                or state = 'CONFIRMED' and not exists (
                    select from bookings.bookings b where b.hold_id = h.id and b.status = 'TICKETED')\
            """);
        CHECKS.put("tickets without seats", """
            select count(*) from bookings.bookings b where status = 'TICKETED' and not exists (
                select from flights.holds h where h.id = b.hold_id and h.state = 'CONFIRMED')\
            """);
        CHECKS.put("double-charged", "select count(*) from bookings.unbalanced_bookings where paid > total");
        CHECKS.put("unbalanced", "select count(*) from bookings.unbalanced_bookings");
        CHECKS.put("rewritten histories", "select count(*) from bookings.broken_histories");
        CHECKS.put("sagas under way", "select count(*) from bookings.sagas where is_under_way and due_at is not null");
        CHECKS.put("ledger", "select coalesce(sum(amount), 0)::numeric(14, 2) from bookings.ledger_postings");
    }

    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    /// Waits until all sagas have ended, and checks that seats, bookings and money balance.
    ///
    /// @return the result of each check: `oversold 0 · … · ledger 0.00`
    /// @throws ProofFailedException if they do not balance within 90 s
    public String awaitBalance() {
        long end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (true) {
            Map<String, String> counts = read();
            String line = line(counts);
            if (counts.values().stream().allMatch(value -> value.equals("0") || value.equals("0.00"))) return line;
            if (System.nanoTime() > end)
                throw new ProofFailedException("Seats, bookings and money do not balance: " + line);
            Waiting.pause(Duration.ofSeconds(1));
        }
    }

    /// The number of bookings in the database.
    public int bookings() {
        return Integer.parseInt(database.query("select count(*) from bookings.bookings"));
    }

    private Map<String, String> read() {
        Map<String, String> counts = new LinkedHashMap<>();
        CHECKS.forEach((name, sql) -> counts.put(name, database.query(sql)));
        return counts;
    }

    private static String line(Map<String, String> counts) {
        return String.join(
                " · ",
                counts.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
