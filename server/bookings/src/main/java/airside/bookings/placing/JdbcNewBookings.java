package airside.bookings.placing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingState;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.history.JdbcHistory;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.idempotency.JdbcIdempotencyKeys;
import airside.bookings.payments.JdbcPayments;
import airside.bookings.payments.Payment;
import airside.bookings.saga.BookingSaga;
import airside.bookings.saga.JdbcSagas;
import airside.bookings.saga.Saga;
import airside.bookings.seatholds.JdbcSeatHolds;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.LimitReached;
import airside.bookings.unpaid.UnpaidSeats;
import airside.kit.database.Database;
import airside.kit.database.Transaction;
import airside.vocabulary.RecordLocator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Writes all rows of a new booking, or of a payment for a held one, in one transaction, before any other service
/// is called.
public final class JdbcNewBookings {
    /// Collisions are rare, because millions of locators are free. So many in a row indicate another error.
    private static final int LOCATORS_TRIED_MAX = 20;

    private final Database database;
    private final JdbcBookings bookings;
    private final JdbcSagas sagas;
    private final JdbcUnpaidSeats unpaid;
    private final Supplier<RecordLocator> locators;

    public JdbcNewBookings(Database database, JdbcBookings bookings, JdbcSagas sagas, JdbcUnpaidSeats unpaid) {
        this(database, bookings, sagas, unpaid, randomLocators(new SecureRandom()));
    }

    /// @param locators supplies random locators, which may be in use already
    JdbcNewBookings(
            Database database,
            JdbcBookings bookings,
            JdbcSagas sagas,
            JdbcUnpaidSeats unpaid,
            Supplier<RecordLocator> locators) {
        this.database = database;
        this.bookings = bookings;
        this.sagas = sagas;
        this.unpaid = unpaid;
        this.locators = locators;
    }

    /// The rows of a new booking.
    ///
    /// @param seatHoldId the seat hold that it takes over; empty if the seats are not held yet
    /// @param payment the payment of the card that came with it; empty without a card
    /// @param seats the account, agency, contact and address for which its seats count as unpaid
    record Rows(
            BookingDraft booking,
            List<String> offers,
            Optional<UUID> seatHoldId,
            Optional<Payment> payment,
            UnpaidSeats seats) {}

    /// The result of writing a new booking. Nothing was written unless it is `Written`.
    sealed interface Writing {
        /// The booking is stored.
        ///
        /// @param saga its saga, leased to the caller
        record Written(Saga saga) implements Writing {}

        /// The seat hold no longer exists.
        record SeatHoldGone() implements Writing {}

        /// Too many seats would be unpaid.
        record TooManyUnpaid(LimitReached limit) implements Writing {}
    }

    /// Writes a new booking with its payment, its saga and the first line of its history.
    ///
    /// @throws airside.kit.problem.ProblemException `IDEMPOTENCY_KEY_IN_USE` if another attempt has taken over;
    /// nothing was written then
    Writing write(Claim claim, Rows rows) {
        try {
            return database.inTransaction(transaction -> write(transaction, claim, rows));
        } catch (TooManyUnpaidException e) {
            return new Writing.TooManyUnpaid(e.limit);
        }
    }

    private Writing write(Transaction transaction, Claim claim, Rows rows) {
        if (rows.seatHoldId().isPresent()
                && !JdbcSeatHolds.book(transaction, rows.seatHoldId().get())) return new Writing.SeatHoldGone();
        countSeats(transaction, rows);
        Booking booking = add(transaction, rows);
        requireLink(transaction, claim, booking.id());
        rows.payment().ifPresent(payment -> JdbcPayments.add(transaction, booking.id(), payment));
        JdbcHistory.add(transaction, rows.booking().requested());
        return new Writing.Written(sagas.add(
                transaction,
                booking.id(),
                firstState(booking, rows.payment()),
                BookingSaga.firstCommand(booking.terms()),
                booking.createdAt()));
    }

    private void countSeats(Transaction transaction, Rows rows) {
        Instant now = rows.booking().createdAt();
        if (rows.payment().isPresent()) {
            JdbcUnpaidSeats.addPaidAtOnce(transaction, rows.seats(), now);
            return;
        }
        unpaid.grant(transaction, rows.seats(), now).ifPresent(limit -> {
            throw new TooManyUnpaidException(limit);
        });
    }

    /// Rolls the transaction back, including the seat hold that the booking has taken over.
    private static final class TooManyUnpaidException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient LimitReached limit;

        TooManyUnpaidException(LimitReached limit) {
            super(null, null, false, false);
            this.limit = limit;
        }
    }

    /// Adds a payment of a held booking, within the transaction that applies it to the saga.
    ///
    /// @throws airside.kit.problem.ProblemException `IDEMPOTENCY_KEY_IN_USE` if another attempt has taken over
    static void addPayment(Transaction transaction, Claim claim, Booking booking, Payment payment) {
        requireLink(transaction, claim, booking.id());
        JdbcUnpaidSeats.addHeld(transaction, UnpaidSeats.ofBooking(booking), payment.createdAt());
        JdbcPayments.add(transaction, booking.id(), payment);
    }

    private Booking add(Transaction transaction, Rows rows) {
        for (int tries = 0; tries < LOCATORS_TRIED_MAX; tries++) {
            Booking booking = rows.booking().with(locators.get());
            if (bookings.add(transaction, booking, rows.offers())) return booking;
        }
        throw new IllegalStateException("%d random record locators in a row were in use".formatted(LOCATORS_TRIED_MAX));
    }

    private static BookingState firstState(Booking booking, Optional<Payment> payment) {
        return payment.isPresent()
                ? BookingSaga.order(booking.terms(), payment.get().id(), booking.createdAt())
                : BookingSaga.request(booking.terms(), booking.createdAt());
    }

    /// Rolls back an attempt that stalled until another attempt took over.
    private static void requireLink(Transaction transaction, Claim claim, UUID bookingId) {
        if (JdbcIdempotencyKeys.link(transaction, claim, bookingId)) return;
        throw IdempotentExecutor.takenOver(claim);
    }

    private static Supplier<RecordLocator> randomLocators(SecureRandom random) {
        return () -> RecordLocator.random(random);
    }
}
