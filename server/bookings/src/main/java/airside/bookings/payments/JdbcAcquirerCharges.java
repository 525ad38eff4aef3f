package airside.bookings.payments;

import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.vocabulary.Money;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/// The data of the simulated acquirer in the database. Each call is a transaction of its own, as with a remote
/// acquirer.
public final class JdbcAcquirerCharges implements AcquirerCharges {
    private static final String ADD_TOKEN =
            "INSERT INTO acquirer_tokens (token, brand, last_four, test_card, created_at) VALUES (?, ?, ?, ?, ?)";

    private static final String FIND_CARD =
            "SELECT test_card FROM acquirer_tokens WHERE token = ? AND test_card IS NOT NULL";

    private static final String COUNT_REQUEST = """
        INSERT INTO acquirer_requests (payment_id, requests) VALUES (?, 1)
        ON CONFLICT (payment_id) DO UPDATE SET requests = acquirer_requests.requests + 1
        RETURNING requests\
        """;

    private static final String ADD_CHARGE = """
        INSERT INTO acquirer_charges (payment_id, amount, currency, authorisation_code, decline_reason, charged_at)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (payment_id) DO NOTHING\
        """;

    private static final String FIND_CHARGE = """
        SELECT payment_id, amount, currency, authorisation_code, decline_reason, refunded_at FROM acquirer_charges
        WHERE payment_id = ?\
        """;

    private static final String REFUND = """
        UPDATE acquirer_charges SET refunded_at = ?
        WHERE payment_id = ? AND authorisation_code IS NOT NULL AND refunded_at IS NULL\
        """;

    private final Database database;
    private final Clock clock;

    public JdbcAcquirerCharges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void addToken(CardToken token, Optional<TestCard> card) {
        database.execute(ADD_TOKEN, token.value(), token.brand(), token.lastFour(), card, clock.instant());
    }

    @Override
    public Optional<TestCard> findCard(CardToken token) {
        return database.find(FIND_CARD, row -> row.choice("test_card", TestCard.class), token.value());
    }

    @Override
    public int countRequest(UUID paymentId) {
        return database.find(COUNT_REQUEST, row -> row.integer("requests"), paymentId)
                .orElseThrow();
    }

    @Override
    public AcquirerCharge addIfAbsent(AcquirerCharge charge) {
        Optional<String> code = charge.outcome() instanceof ChargeOutcome.Captured captured
                ? Optional.of(captured.authorisationCode())
                : Optional.empty();
        Optional<String> reason = charge.outcome() instanceof ChargeOutcome.Declined declined
                ? Optional.of(declined.reason())
                : Optional.empty();
        database.execute(
                ADD_CHARGE,
                charge.paymentId(),
                charge.amount().amount(),
                charge.amount().currency().getCurrencyCode(),
                code,
                reason,
                clock.instant());
        return find(charge.paymentId()).orElseThrow();
    }

    @Override
    public Optional<AcquirerCharge> find(UUID paymentId) {
        return database.find(FIND_CHARGE, JdbcAcquirerCharges::charge, paymentId);
    }

    @Override
    public void markRefunded(UUID paymentId) {
        database.execute(REFUND, clock.instant(), paymentId);
    }

    private static AcquirerCharge charge(Row row) throws SQLException {
        Optional<String> code = row.findText("authorisation_code");
        ChargeOutcome outcome = code.isPresent()
                ? new ChargeOutcome.Captured(code.get())
                : new ChargeOutcome.Declined(row.text("decline_reason"));
        return new AcquirerCharge(
                row.uuid("payment_id"),
                new Money(row.decimal("amount"), Currency.getInstance(row.text("currency"))),
                outcome,
                row.findInstant("refunded_at").isPresent());
    }
}
