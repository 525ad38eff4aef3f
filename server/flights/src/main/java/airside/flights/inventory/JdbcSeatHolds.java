package airside.flights.inventory;

import airside.flights.inventory.SeatHold.State;
import airside.flights.schedules.DatedLegKey;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FlightDesignator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Holds seats: on all legs or on none.
///
/// One statement decides on a leg, and its row count is the answer; the table's constraints would refuse anything
/// else. Locks are always taken in one order, the hold first and then its legs by [LegCabin]'s order, so two holds
/// cannot wait for each other.
public final class JdbcSeatHolds {
    /// How many lapsed holds one sweep gives back.
    private static final int SWEEP_MAX = 500;

    private final Database database;
    private final Availability availability;
    private final Clock clock;

    public JdbcSeatHolds(Database database, Availability availability, Clock clock) {
        this.database = database;
        this.availability = availability;
        this.clock = clock;
    }

    /// A leg on which too few seats are free ends the transaction, and with it what was held before.
    private static final class NoSeats extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient LegCabin cabin;

        NoSeats(LegCabin cabin) {
            super(null, null, false, false);
            this.cabin = cabin;
        }
    }

    private record Changed(LegCabin cabin, CabinSeats seats) {}

    /// Holds seats, or moves the expiry of a hold that has them, or holds those of a lapsed one anew.
    public HoldResult put(HoldWish wish) {
        List<Changed> changed = new ArrayList<>();
        try {
            HoldResult result = database.inTransaction(transaction -> {
                changed.clear();
                return put(transaction, wish, changed);
            });
            publish(changed);
            return result;
        } catch (NoSeats e) {
            return new HoldResult.SoldOut(e.cabin);
        }
    }

    private HoldResult put(Transaction transaction, HoldWish wish, List<Changed> changed) {
        Instant now = clock.instant();
        boolean isNew = wish.offersAreFresh() && insert(transaction, wish, now);
        if (!isNew) {
            Optional<SeatHold> existing = lock(transaction, wish.id());
            if (existing.isEmpty()) return new HoldResult.OffersExpired();
            if (!existing.get().offers().equals(wish.offers())) return new HoldResult.OtherOffers();
            if (existing.get().state() == State.CONFIRMED) return new HoldResult.Held(existing.get());
            if (existing.get().state() == State.HELD) return held(transaction, existing.get(), wish.expiresAt(), now);
            if (!wish.offersAreFresh()) return new HoldResult.OffersExpired();
        }
        for (Map.Entry<LegCabin, Integer> cabin : wish.capacities().entrySet()) {
            changed.add(take(transaction, cabin.getKey(), cabin.getValue(), wish.seats(), now));
        }
        SeatHold hold = new SeatHold(wish.id(), State.HELD, wish.seats(), wish.offers(), wish.expiresAt());
        return isNew ? new HoldResult.Held(hold) : held(transaction, hold, wish.expiresAt(), now);
    }

    private static HoldResult held(Transaction transaction, SeatHold hold, Instant expiresAt, Instant now) {
        SeatHold moved = hold.with(State.HELD, expiresAt);
        save(transaction, moved, now);
        return new HoldResult.Held(moved);
    }

    /// Turns held seats into sold ones.
    public ConfirmResult confirm(UUID id) {
        List<Changed> changed = new ArrayList<>();
        ConfirmResult result = database.inTransaction(transaction -> {
            changed.clear();
            Optional<SeatHold> found = lock(transaction, id);
            if (found.isEmpty()) return new ConfirmResult.Unknown();
            SeatHold hold = found.get();
            if (hold.state() == State.CONFIRMED) return new ConfirmResult.Confirmed(hold);
            Instant now = clock.instant();
            if (hold.state() != State.HELD || hold.isExpiredAt(now)) {
                return new ConfirmResult.NoLongerHeld(hold, hold.expiresAt());
            }
            for (LegCabin cabin : cabins(transaction, id)) {
                changed.add(move(transaction, cabin, "held = held - ?, sold = sold + ?", hold.seats(), now));
            }
            SeatHold confirmed = hold.with(State.CONFIRMED, hold.expiresAt());
            save(transaction, confirmed, now);
            return new ConfirmResult.Confirmed(confirmed);
        });
        publish(changed);
        return result;
    }

    /// Gives seats back, whether held or sold. A hold that has none is left as it is.
    public void release(UUID id) {
        giveBack(id, State.RELEASED, _ -> true);
    }

    /// Gives back the seats of holds whose time has passed.
    ///
    /// @return how many holds lapsed
    public int sweep() {
        List<UUID> due = database.query(
                "SELECT id FROM holds WHERE state = 'HELD' AND expires_at <= ? ORDER BY expires_at LIMIT ?",
                row -> row.uuid("id"),
                clock.instant(),
                SWEEP_MAX);
        int lapsed = 0;
        for (UUID id : due) {
            // Looked at again under its lock: it may have been confirmed, or its expiry moved, meanwhile.
            if (giveBack(id, State.LAPSED, hold -> hold.state() == State.HELD && hold.isExpiredAt(clock.instant())))
                lapsed++;
        }
        return lapsed;
    }

    public Optional<SeatHold> find(UUID id) {
        return database.find("SELECT * FROM holds WHERE id = ?", JdbcSeatHolds::hold, id);
    }

    private boolean giveBack(UUID id, State state, Predicate<SeatHold> condition) {
        List<Changed> changed = new ArrayList<>();
        boolean given = database.inTransaction(transaction -> {
            changed.clear();
            Optional<SeatHold> hold = lock(transaction, id)
                    .filter(found -> found.state().hasSeats())
                    .filter(condition);
            if (hold.isEmpty()) return false;
            Instant now = clock.instant();
            String column = hold.get().state() == State.CONFIRMED ? "sold" : "held";
            for (LegCabin cabin : cabins(transaction, id)) {
                String change = "available = available + ?, %1$s = %1$s - ?".formatted(column);
                changed.add(move(transaction, cabin, change, hold.get().seats(), now));
            }
            save(transaction, hold.get().with(state, hold.get().expiresAt()), now);
            return true;
        });
        publish(changed);
        return given;
    }

    private static boolean insert(Transaction transaction, HoldWish wish, Instant now) {
        int inserted = transaction.execute("""
            INSERT INTO holds (id, state, seats, offers, expires_at, created_at, changed_at)
            VALUES (?, 'HELD', ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """, wish.id(), wish.seats(), wish.offers(), wish.expiresAt(), now, now);
        if (inserted == 0) return false;
        transaction.executeBatch(
                "INSERT INTO hold_legs (hold_id, flight, departure_date, origin, cabin) VALUES (?, ?, ?, ?, ?)",
                wish.capacities().keySet().stream()
                        .map(cabin -> new Object[] {
                            wish.id(),
                            cabin.leg().flight().toString(),
                            cabin.leg().departureDate(),
                            cabin.leg().origin().value(),
                            cabin.cabin()
                        })
                        .toList());
        return true;
    }

    private static Optional<SeatHold> lock(Transaction transaction, UUID id) {
        return transaction.find("SELECT * FROM holds WHERE id = ? FOR UPDATE", JdbcSeatHolds::hold, id);
    }

    private static void save(Transaction transaction, SeatHold hold, Instant now) {
        transaction.execute(
                "UPDATE holds SET state = ?, expires_at = ?, changed_at = ? WHERE id = ?",
                hold.state(),
                hold.expiresAt(),
                now,
                hold.id());
    }

    private static List<LegCabin> cabins(Transaction transaction, UUID id) {
        return transaction.query("SELECT * FROM hold_legs WHERE hold_id = ?", JdbcSeatHolds::legCabin, id).stream()
                .sorted()
                .toList();
    }

    /// Takes seats if so many are free: the first touch of a cabin makes its row.
    private static Changed take(Transaction transaction, LegCabin cabin, int capacity, int seats, Instant now) {
        if (seats > capacity) throw new NoSeats(cabin);
        return transaction
                .find(
                        """
                        INSERT INTO leg_cabins AS seats (flight, departure_date, origin, cabin, capacity, available, held, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (flight, departure_date, origin, cabin) DO UPDATE
                            SET available = seats.available - excluded.held, held = seats.held + excluded.held,
                                changed_at = excluded.changed_at
                            WHERE seats.available >= excluded.held
                        RETURNING capacity, held, sold
                        """,
                        row -> new Changed(cabin, seats(row)),
                        cabin.leg().flight().toString(),
                        cabin.leg().departureDate(),
                        cabin.leg().origin().value(),
                        cabin.cabin(),
                        capacity,
                        capacity - seats,
                        seats,
                        now)
                .orElseThrow(() -> new NoSeats(cabin));
    }

    /// @param change two columns, each with a parameter for the seats
    private static Changed move(Transaction transaction, LegCabin cabin, String change, int seats, Instant now) {
        return transaction
                .find(
                        """
                        UPDATE leg_cabins SET %s, changed_at = ?
                        WHERE flight = ? AND departure_date = ? AND origin = ? AND cabin = ?
                        RETURNING capacity, held, sold
                        """.formatted(change),
                        row -> new Changed(cabin, seats(row)),
                        seats,
                        seats,
                        now,
                        cabin.leg().flight().toString(),
                        cabin.leg().departureDate(),
                        cabin.leg().origin().value(),
                        cabin.cabin())
                .orElseThrow(() -> new IllegalStateException("A hold names a leg that has no seats: " + cabin));
    }

    private void publish(List<Changed> changed) {
        for (Changed change : changed) availability.update(change.cabin(), change.seats());
    }

    private static SeatHold hold(Row row) throws SQLException {
        return new SeatHold(
                row.uuid("id"),
                row.choice("state", State.class),
                row.integer("seats"),
                row.texts("offers"),
                row.instant("expires_at"));
    }

    static LegCabin legCabin(Row row) throws SQLException {
        return new LegCabin(
                new DatedLegKey(
                        FlightDesignator.parse(row.text("flight")),
                        row.date("departure_date"),
                        new AirportCode(row.text("origin"))),
                row.choice("cabin", CabinClass.class));
    }

    static CabinSeats seats(Row row) throws SQLException {
        return new CabinSeats(row.integer("capacity"), row.integer("held"), row.integer("sold"));
    }
}
