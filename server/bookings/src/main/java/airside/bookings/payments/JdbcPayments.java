package airside.bookings.payments;

import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.vocabulary.Money;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Payments and refunds in the database.
public final class JdbcPayments {
    private static final String ADD = """
        INSERT INTO payments (id, booking_id, state, amount, currency, token, brand, last_four, method, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String SETTLE = """
        UPDATE payments SET state = ?, authorisation_code = coalesce(?, authorisation_code),
               decline_reason = coalesce(?, decline_reason), settled_at = ?
        WHERE id = ?\
        """;

    private static final String ADD_REFUND = """
        INSERT INTO refunds (payment_id, amount, currency, why, refunded_at)
        SELECT id, amount, currency, ?, ? FROM payments WHERE id = ?\
        """;

    private static final String SELECT = """
        SELECT id, state, amount, currency, token, brand, last_four, method, authorisation_code, decline_reason, created_at
        FROM payments WHERE\s\
        """;

    private static final String LIST = SELECT + "booking_id = ? ORDER BY created_at, id";
    private static final String FIND = SELECT + "id = ?";

    private JdbcPayments() {}

    /// Adds a payment.
    public static void add(Transaction transaction, UUID bookingId, Payment payment) {
        transaction.execute(
                ADD,
                payment.id(),
                bookingId,
                payment.state(),
                payment.amount().amount(),
                payment.amount().currency().getCurrencyCode(),
                payment.token().value(),
                payment.token().brand(),
                payment.token().lastFour(),
                payment.method(),
                payment.createdAt());
    }

    /// Stores the new state of a payment, and its refund if it was refunded.
    public static void change(Transaction transaction, PaymentChange change, Instant now) {
        transaction.execute(SETTLE, change.state(), change.code(), change.declineReason(), now, change.paymentId());
        if (change instanceof PaymentChange.Refunded refunded) {
            transaction.execute(ADD_REFUND, refunded.why(), now, refunded.paymentId());
        }
    }

    /// Returns the payments of a booking, the oldest first.
    public static List<Payment> list(Transaction transaction, UUID bookingId) {
        return transaction.query(LIST, JdbcPayments::payment, bookingId);
    }

    /// Returns a payment; empty if no payment has this id.
    public static Optional<Payment> find(Database database, UUID paymentId) {
        return database.find(FIND, JdbcPayments::payment, paymentId);
    }

    private static Payment payment(Row row) throws SQLException {
        return new Payment(
                row.uuid("id"),
                row.choice("state", Payment.State.class),
                new Money(row.decimal("amount"), Currency.getInstance(row.text("currency"))),
                new CardToken(row.text("token"), row.choice("brand", CardBrand.class), row.text("last_four")),
                row.text("method"),
                row.findText("authorisation_code"),
                row.findText("decline_reason"),
                row.instant("created_at"));
    }
}
