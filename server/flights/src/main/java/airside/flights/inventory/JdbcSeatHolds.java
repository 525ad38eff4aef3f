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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Stores seat holds: each on all of its legs or on none of them.
///
/// One SQL statement decides about each leg, and its row count is the result; the constraints of the table refuse
/// anything else. Locks are taken in a fixed order, first the hold and then its legs in [LegCabin]'s order, so that
/// two holds cannot deadlock.
public final class JdbcSeatHolds {
    /// How many expired holds one sweep releases.
    private static final int SWEEP_MAX = 500;

    private static final String HOLD = "SELECT id, state, seats, offers, expires_at FROM holds WHERE id = ?";
    private static final String CABINS =
            "SELECT flight, departure_date, origin, cabin FROM hold_legs WHERE hold_id = ?";

    private final Database database;
    private final Availability availability;
    private final Clock clock;

    public JdbcSeatHolds(Database database, Availability availability, Clock clock) {
        this.database = database;
        this.availability = availability;
        this.clock = clock;
    }

    /// Rolls the transaction back, including seats already taken on other legs, because a cabin has too few free
    /// seats.
    private static final class SoldOutException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient LegCabin cabin;

        SoldOutException(LegCabin cabin) {
            super(null, null, false, false);
            this.cabin = cabin;
        }
    }

    /// Rolls the transaction back, because a cabin's limit of unpaid seats is reached.
    private static final class UnpaidLimitException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient LegCabin cabin;

        UnpaidLimitException(LegCabin cabin) {
            super(null, null, false, false);
            this.cabin = cabin;
        }
    }

    private record CabinUpdate(LegCabin cabin, CabinSeats seats) {}

    /// Holds seats, moves the expiry of a hold that still has its seats, or takes the seats of an expired one
    /// again.
    public HoldResult put(SeatHoldRequest request) {
        List<CabinUpdate> changed = new ArrayList<>();
        try {
            HoldResult result = database.inTransaction(transaction -> {
                changed.clear();
                return put(transaction, request, changed);
            });
            publish(changed);
            return result;
        } catch (SoldOutException e) {
            return new HoldResult.SoldOut(e.cabin);
        } catch (UnpaidLimitException e) {
            return new HoldResult.TooManyUnpaid(e.cabin);
        }
    }

    private HoldResult put(Transaction transaction, SeatHoldRequest request, List<CabinUpdate> changed) {
        Instant now = clock.instant();
        boolean isNew = request.offersAreFresh() && insert(transaction, request, now);
        if (!isNew) {
            Optional<SeatHold> existing = lock(transaction, request.id());
            if (existing.isEmpty()) return new HoldResult.OffersExpired();
            if (!existing.get().offers().equals(request.offers())) return new HoldResult.OtherOffers();
            if (existing.get().state() == State.CONFIRMED) return new HoldResult.Held(existing.get());
            if (existing.get().state() == State.HELD) return extend(transaction, existing.get(), request, now);
            if (!request.offersAreFresh()) return new HoldResult.OffersExpired();
        }
        SeatHold hold = new SeatHold(request.id(), State.HELD, request.seats(), request.offers(), request.expiresAt());
        if (request.isUnpaid()) markUnpaid(transaction, request.id());
        // An existing hold keeps the legs for which it was made.
        for (LegCabin cabin : isNew ? request.limits().keySet() : cabins(transaction, request.id())) {
            changed.add(takeSeats(transaction, cabin, request.limitsOf(cabin), request, now));
        }
        if (!isNew) save(transaction, hold, now);
        return new HoldResult.Held(hold);
    }

    /// Moves the expiry of a hold that still has its seats. A hold that was made for a card payment starts to count
    /// as unpaid once the caller awaits a payment; an unpaid hold counts as unpaid until it ends.
    private static HoldResult extend(Transaction transaction, SeatHold hold, SeatHoldRequest request, Instant now) {
        if (request.isUnpaid() && markUnpaid(transaction, hold.id())) {
            for (LegCabin cabin : cabins(transaction, hold.id())) {
                countUnpaid(transaction, cabin, request.limitsOf(cabin).unpaidMax(), hold.seats());
            }
        }
        SeatHold moved = hold.expiringAt(request.expiresAt());
        save(transaction, moved, now);
        return new HoldResult.Held(moved);
    }

    /// Turns held seats into sold ones. Confirming twice has the effect of once.
    public ConfirmResult confirm(UUID id) {
        List<CabinUpdate> changed = new ArrayList<>();
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
            int unpaid = unmarkUnpaid(transaction, hold);
            for (LegCabin cabin : cabins(transaction, id)) {
                changed.add(moveSeats(transaction, cabin, "held = held - ?, sold = sold + ?", hold, unpaid, now));
            }
            SeatHold confirmed = hold.inState(State.CONFIRMED);
            save(transaction, confirmed, now);
            return new ConfirmResult.Confirmed(confirmed);
        });
        publish(changed);
        return result;
    }

    /// Releases held or sold seats. Does nothing if the hold has no seats or does not exist.
    public void release(UUID id) {
        release(id, State.RELEASED, _ -> true);
    }

    /// Releases the seats of up to 500 holds that have expired.
    ///
    /// @return how many holds were released
    public int sweep() {
        List<UUID> due = database.query(
                "SELECT id FROM holds WHERE state = 'HELD' AND expires_at <= ? ORDER BY expires_at LIMIT ?",
                row -> row.uuid("id"),
                clock.instant(),
                SWEEP_MAX);
        int lapsed = 0;
        for (UUID id : due) {
            // Checks again once the row is locked: the hold may have been confirmed or extended in the meantime.
            if (release(id, State.LAPSED, hold -> hold.state() == State.HELD && hold.isExpiredAt(clock.instant())))
                lapsed++;
        }
        return lapsed;
    }

    /// Returns the hold with this id, whether it still has seats or not.
    public Optional<SeatHold> find(UUID id) {
        return database.find(HOLD, JdbcSeatHolds::hold, id);
    }

    private boolean release(UUID id, State state, Predicate<SeatHold> condition) {
        List<CabinUpdate> changed = new ArrayList<>();
        boolean isReleased = database.inTransaction(transaction -> {
            changed.clear();
            Optional<SeatHold> hold = lock(transaction, id)
                    .filter(found -> found.state().hasSeats())
                    .filter(condition);
            if (hold.isEmpty()) return false;
            Instant now = clock.instant();
            int unpaid = unmarkUnpaid(transaction, hold.get());
            String column = hold.get().state() == State.CONFIRMED ? "sold" : "held";
            for (LegCabin cabin : cabins(transaction, id)) {
                String change = "available = available + ?, %1$s = %1$s - ?".formatted(column);
                changed.add(moveSeats(transaction, cabin, change, hold.get(), unpaid, now));
            }
            save(transaction, hold.get().inState(state), now);
            return true;
        });
        publish(changed);
        return isReleased;
    }

    private static boolean insert(Transaction transaction, SeatHoldRequest request, Instant now) {
        int inserted = transaction.execute(
                """
                INSERT INTO holds (id, state, seats, offers, expires_at, created_at, changed_at)
                VALUES (?, 'HELD', ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """, request.id(), request.seats(), request.offers(), request.expiresAt(), now, now);
        if (inserted == 0) return false;
        transaction.executeBatch(
                "INSERT INTO hold_legs (hold_id, flight, departure_date, origin, cabin) VALUES (?, ?, ?, ?, ?)",
                request.limits().keySet().stream()
                        .map(cabin -> new Object[] {
                            request.id(),
                            cabin.leg().flight().toString(),
                            cabin.leg().departureDate(),
                            cabin.leg().origin().value(),
                            cabin.cabin()
                        })
                        .toList());
        return true;
    }

    private static Optional<SeatHold> lock(Transaction transaction, UUID id) {
        return transaction.find(HOLD + " FOR UPDATE", JdbcSeatHolds::hold, id);
    }

    private static void save(Transaction transaction, SeatHold hold, Instant now) {
        transaction.execute(
                "UPDATE holds SET state = ?, expires_at = ?, changed_at = ? WHERE id = ?",
                hold.state(),
                hold.expiresAt(),
                now,
                hold.id());
    }

    /// Marks a hold as unpaid. The caller has locked its row.
    ///
    /// @return whether the hold was not marked before
    private static boolean markUnpaid(Transaction transaction, UUID id) {
        return transaction.execute("INSERT INTO unpaid_holds (hold_id) VALUES (?) ON CONFLICT DO NOTHING", id) == 1;
    }

    /// Removes that mark. The caller has locked the hold's row.
    ///
    /// @return how many seats on each leg counted as unpaid: all seats of the hold, or 0
    private static int unmarkUnpaid(Transaction transaction, SeatHold hold) {
        int marks = transaction.execute("DELETE FROM unpaid_holds WHERE hold_id = ?", hold.id());
        return marks * hold.seats();
    }

    private static List<LegCabin> cabins(Transaction transaction, UUID id) {
        return transaction.query(CABINS, JdbcSeatHolds::legCabin, id).stream()
                .sorted()
                .toList();
    }

    /// Takes seats if enough are free and, for unpaid ones, if the limit of unpaid seats allows. Inserts the row of
    /// the cabin if these are its first seats.
    private static CabinUpdate takeSeats(
            Transaction transaction, LegCabin cabin, CabinLimits limits, SeatHoldRequest request, Instant now) {
        int capacity = limits.capacity();
        int seats = request.seats();
        int unpaid = request.isUnpaid() ? seats : 0;
        if (seats > capacity) throw new SoldOutException(cabin);
        if (unpaid > limits.unpaidMax()) throw new UnpaidLimitException(cabin);
        return transaction
                .find(
                        """
                        INSERT INTO leg_cabins AS seats (flight, departure_date, origin, cabin, capacity, available, held, unpaid, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (flight, departure_date, origin, cabin) DO UPDATE
                            SET available = seats.available - excluded.held, held = seats.held + excluded.held,
                                unpaid = seats.unpaid + excluded.unpaid, changed_at = excluded.changed_at
                            WHERE seats.available >= excluded.held
                              AND (excluded.unpaid = 0 OR seats.unpaid + excluded.unpaid <= ?)
                        RETURNING capacity, held, sold
                        """,
                        row -> new CabinUpdate(cabin, seats(row)),
                        cabin.leg().flight().toString(),
                        cabin.leg().departureDate(),
                        cabin.leg().origin().value(),
                        cabin.cabin(),
                        capacity,
                        capacity - seats,
                        seats,
                        unpaid,
                        now,
                        limits.unpaidMax())
                .orElseThrow(() -> isFree(transaction, cabin, seats)
                        ? new UnpaidLimitException(cabin)
                        : new SoldOutException(cabin));
    }

    /// Finds out which of the two conditions failed; the result only chooses the text of the problem.
    private static boolean isFree(Transaction transaction, LegCabin cabin, int seats) {
        return transaction
                .find(
                        """
                        SELECT available >= ? AS is_free FROM leg_cabins
                        WHERE flight = ? AND departure_date = ? AND origin = ? AND cabin = ?
                        """,
                        row -> row.flag("is_free"),
                        seats,
                        cabin.leg().flight().toString(),
                        cabin.leg().departureDate(),
                        cabin.leg().origin().value(),
                        cabin.cabin())
                .orElse(false);
    }

    /// Counts held seats as unpaid if the limit allows.
    private static void countUnpaid(Transaction transaction, LegCabin cabin, int unpaidMax, int seats) {
        int counted = transaction.execute(
                """
                UPDATE leg_cabins SET unpaid = unpaid + ?
                WHERE flight = ? AND departure_date = ? AND origin = ? AND cabin = ? AND unpaid + ? <= ?
                """,
                seats,
                cabin.leg().flight().toString(),
                cabin.leg().departureDate(),
                cabin.leg().origin().value(),
                cabin.cabin(),
                seats,
                unpaidMax);
        if (counted == 0) throw new UnpaidLimitException(cabin);
    }

    /// @param change assignments of two columns, each with a parameter for the number of seats
    private static CabinUpdate moveSeats(
            Transaction transaction, LegCabin cabin, String change, SeatHold hold, int unpaid, Instant now) {
        return transaction
                .find(
                        """
                        UPDATE leg_cabins SET %s, unpaid = unpaid - ?, changed_at = ?
                        WHERE flight = ? AND departure_date = ? AND origin = ? AND cabin = ?
                        RETURNING capacity, held, sold
                        """.formatted(change),
                        row -> new CabinUpdate(cabin, seats(row)),
                        hold.seats(),
                        hold.seats(),
                        unpaid,
                        now,
                        cabin.leg().flight().toString(),
                        cabin.leg().departureDate(),
                        cabin.leg().origin().value(),
                        cabin.cabin())
                .orElseThrow(() -> new IllegalStateException("A hold has a leg without a row in leg_cabins: " + cabin));
    }

    private void publish(List<CabinUpdate> changed) {
        for (CabinUpdate change : changed) availability.update(change.cabin(), change.seats());
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
