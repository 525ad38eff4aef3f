package airside.flights.inventory;

import airside.kit.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Copies the inventory from the database to [Availability], including changes by other replicas: all rows at
/// first, then the rows that have changed since.
public final class JdbcInventory {
    /// A row's timestamp is taken before its transaction commits. Transactions are shorter than this duration, so a
    /// query that starts this much earlier misses no row.
    private static final Duration LOOK_BACK = Duration.ofSeconds(15);

    private final Database database;
    private final Availability availability;
    private final Clock clock;
    private Instant refreshedAt = Instant.EPOCH;

    public JdbcInventory(Database database, Availability availability, Clock clock) {
        this.database = database;
        this.availability = availability;
        this.clock = clock;
    }

    /// Reads the rows that have changed since the last call; the first call reads all.
    public synchronized void refresh() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        database.query(
                """
                SELECT flight, departure_date, origin, cabin, capacity, held, sold FROM leg_cabins
                WHERE changed_at >= ? AND departure_date >= ?
                """,
                row -> {
                    availability.update(JdbcSeatHolds.legCabin(row), JdbcSeatHolds.seats(row));
                    return true;
                },
                refreshedAt.equals(Instant.EPOCH) ? Instant.EPOCH : refreshedAt.minus(LOOK_BACK),
                today.minusDays(2));
        refreshedAt = now;
    }

    /// Returns how many cabins have other held, unpaid or sold seats than their holds say. Anything but 0 is a bug.
    public int conservationViolations() {
        return database.query("""
            SELECT count(*)
            FROM leg_cabins seats
            FULL JOIN (
                SELECT flight, departure_date, origin, cabin,
                       sum(hold.seats) FILTER (WHERE state = 'HELD') AS held,
                       sum(hold.seats) FILTER (WHERE state = 'CONFIRMED') AS sold,
                       sum(hold.seats) FILTER (WHERE unpaid.hold_id IS NOT NULL) AS unpaid
                FROM hold_legs leg JOIN holds hold ON hold.id = leg.hold_id
                    LEFT JOIN unpaid_holds unpaid ON unpaid.hold_id = hold.id
                GROUP BY flight, departure_date, origin, cabin
            ) taken USING (flight, departure_date, origin, cabin)
            WHERE coalesce(seats.held, 0) <> coalesce(taken.held, 0)
               OR coalesce(seats.sold, 0) <> coalesce(taken.sold, 0)
               OR coalesce(seats.unpaid, 0) <> coalesce(taken.unpaid, 0)
               OR seats.capacity <> seats.available + seats.held + seats.sold
            """, row -> row.integer(1)).getFirst();
    }
}
