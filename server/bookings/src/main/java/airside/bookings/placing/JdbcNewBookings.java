package airside.bookings.sales;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingState;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.history.JdbcHistory;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.JdbcIdempotencyKeys;
import airside.bookings.idempotency.Repeats;
import airside.bookings.payments.JdbcPayments;
import airside.bookings.payments.Payment;
import airside.bookings.saga.BookingSaga;
import airside.bookings.saga.JdbcSagas;
import airside.bookings.saga.Saga;
import airside.bookings.seatholds.JdbcSeatHolds;
import airside.bookings.unpaid.JdbcUnpaidSeats;
import airside.bookings.unpaid.UnpaidSeats;
import airside.kit.database.Database;
import airside.kit.database.Transaction;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.vocabulary.RecordLocator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes wishes durable: all that belongs to one in one transaction, before anything else happens.
public final class JdbcIntents {
    /// Millions of locators are free, so a collision is rare; so many in a row mean that something else is wrong.
    private static final int LOCATORS_TRIED_MAX = 20;

    private final Database database;
    private final JdbcBookings bookings;
    private final JdbcSagas sagas;
    private final JdbcUnpaidSeats unpaid;
    private final Supplier<RecordLocator> locators;

    public JdbcIntents(Database database, JdbcBookings bookings, JdbcSagas sagas, JdbcUnpaidSeats unpaid) {
        this(database, bookings, sagas, unpaid, drawing(new SecureRandom()));
    }

    /// @param locators new ones, perhaps taken
    JdbcIntents(
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

    /// A booking to be written down.
    ///
    /// @param seatHoldId the seats that it takes over
    /// @param seats whom they count for while they are unpaid
    record Intent(
            BookingDraft booking,
            List<String> offers,
            Optional<UUID> seatHoldId,
            Optional<Payment> payment,
            UnpaidSeats seats) {}

    /// Writes a new booking with its payment, its saga and the first line of its history.
    ///
    /// @return its saga, in the caller's hands; empty when the held seats are gone
    /// @throws ProblemException `UNPAID_SEATS_LIMIT` when too many seats would be unpaid; nothing was written then
    Optional<Saga> write(Claim claim, Intent intent) {
        return database.inTransaction(transaction -> {
            if (intent.seatHoldId().isPresent()
                    && !JdbcSeatHolds.book(transaction, intent.seatHoldId().get())) return Optional.empty();
            countSeats(transaction, intent);
            Booking booking = add(transaction, intent);
            requireLink(transaction, claim, booking.id());
            intent.payment().ifPresent(payment -> JdbcPayments.add(transaction, booking.id(), payment));
            JdbcHistory.add(transaction, intent.booking().requested());
            return Optional.of(sagas.add(
                    transaction,
                    booking.id(),
                    firstState(booking, intent.payment()),
                    BookingSaga.firstCommand(booking.terms()),
                    booking.createdAt()));
        });
    }

    private void countSeats(Transaction transaction, Intent intent) {
        Instant now = intent.booking().createdAt();
        if (intent.payment().isPresent()) {
            JdbcUnpaidSeats.addPaidAtOnce(transaction, intent.seats(), now);
            return;
        }
        unpaid.grant(transaction, intent.seats(), now).ifPresent(limit -> {
            throw new ProblemException(ProblemType.UNPAID_SEATS_LIMIT, limit.detail());
        });
    }

    /// Adds a payment of a held booking to the transaction in which the booking is told of it.
    static void addPayment(Transaction transaction, Claim claim, Booking booking, Payment payment) {
        requireLink(transaction, claim, booking.id());
        JdbcUnpaidSeats.addHeld(transaction, UnpaidSeats.ofBooking(booking), payment.createdAt());
        JdbcPayments.add(transaction, booking.id(), payment);
    }

    private Booking add(Transaction transaction, Intent intent) {
        for (int tries = 0; tries < LOCATORS_TRIED_MAX; tries++) {
            Booking booking = intent.booking().with(locators.get());
            if (bookings.add(transaction, booking, intent.offers())) return booking;
        }
        throw new IllegalStateException("No free record locator in %d tries".formatted(LOCATORS_TRIED_MAX));
    }

    private static BookingState firstState(Booking booking, Optional<Payment> payment) {
        return payment.isPresent()
                ? BookingSaga.order(booking.terms(), payment.get().id(), booking.createdAt())
                : BookingSaga.request(booking.terms(), booking.createdAt());
    }

    /// A try that was so slow that another one took over does nothing.
    private static void requireLink(Transaction transaction, Claim claim, UUID bookingId) {
        if (JdbcIdempotencyKeys.link(transaction, claim, bookingId)) return;
        throw Repeats.takenOver(claim);
    }

    private static Supplier<RecordLocator> drawing(SecureRandom random) {
        return () -> RecordLocator.random(random);
    }
}
