package airside.bookings.idempotency;

import airside.bookings.trip.StoredJson;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.kit.database.Transaction;
import airside.kit.problem.ProblemException;
import airside.kit.request.IdempotencyKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Idempotency keys and the stored responses in the database. A key is kept as long as its booking; a key without a
/// booking is deleted after three days.
public final class JdbcIdempotencyKeys {
    private static final Duration LIFETIME_WITHOUT_BOOKING = Duration.ofDays(3);

    private static final String ADD = """
        INSERT INTO idempotency_keys (account_id, key, fingerprint, resource_id, created_at, claim, claimed_until)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT a_key_stands_for_one_request DO NOTHING\
        """;

    private static final String LOCK = """
        SELECT fingerprint, resource_id, booking_id, claimed_until, answer_status, answer_headers, answer_body
        FROM idempotency_keys WHERE account_id = ? AND key = ? FOR UPDATE\
        """;

    private static final String CLAIM =
            "UPDATE idempotency_keys SET claim = ?, claimed_until = ? WHERE account_id = ? AND key = ?";

    /// Skips keys that another transaction has locked, so that one slow transaction does not delay the renewal of
    /// all others.
    private static final String RENEW = """
        WITH mine AS (
            SELECT k.account_id, k.key FROM idempotency_keys k
            JOIN unnest(cast(? AS uuid[]), cast(? AS text[]), cast(? AS uuid[])) AS held (account_id, key, claim)
                ON k.account_id = held.account_id AND k.key = held.key AND k.claim = held.claim
            FOR UPDATE OF k SKIP LOCKED)
        UPDATE idempotency_keys k SET claimed_until = ? FROM mine
        WHERE k.account_id = mine.account_id AND k.key = mine.key\
        """;

    private static final String IS_HELD =
            "SELECT 1 FROM idempotency_keys WHERE account_id = ? AND key = ? AND claim = ? FOR UPDATE";

    private static final String LINK = """
        UPDATE idempotency_keys SET booking_id = ?
        WHERE account_id = ? AND key = ? AND claim = ? AND booking_id IS NULL\
        """;

    private static final String ANSWER = """
        UPDATE idempotency_keys SET answer_status = ?, answer_headers = cast(? AS jsonb), answer_body = ?,
            claim = NULL, claimed_until = NULL
        WHERE account_id = ? AND key = ? AND claim = ?\
        """;

    private static final String RELEASE = """
        UPDATE idempotency_keys SET claim = NULL, claimed_until = NULL
        WHERE account_id = ? AND key = ? AND claim = ?\
        """;

    private static final String DELETE_OLD = "DELETE FROM idempotency_keys WHERE booking_id IS NULL AND created_at < ?";

    private final Database database;
    private final Duration claimTime;
    private final StoredJson json = new StoredJson();

    /// @param claimTime how long a claim lasts without renewal; then another attempt may take over
    public JdbcIdempotencyKeys(Database database, Duration claimTime) {
        this.database = database;
        this.claimTime = claimTime;
    }

    Duration claimTime() {
        return claimTime;
    }

    /// Returns the state of a key, and claims the key if it is new or its claim has expired.
    KeyState claim(UUID accountId, IdempotencyKey key, Fingerprint fingerprint, Instant now) {
        UUID claim = UUID.randomUUID();
        UUID resource = UUID.randomUUID();
        Instant until = now.plus(claimTime);
        return database.inTransaction(transaction -> {
            Object[] fresh = {accountId, key.value(), fingerprint.value(), resource, now, claim, until};
            if (transaction.execute(ADD, fresh) == 1) {
                return new KeyState.Claimed(new Claim(accountId, key.value(), claim, resource, Optional.empty()));
            }
            StoredKey stored =
                    transaction.find(LOCK, this::stored, accountId, key.value()).orElseThrow();
            var again = new Claim(accountId, key.value(), claim, stored.resourceId(), stored.bookingId());
            KeyState state = stored.state(fingerprint, again, now);
            if (state instanceof KeyState.Claimed) transaction.execute(CLAIM, claim, until, accountId, key.value());
            return state;
        });
    }

    /// Renews claims, except those that another attempt has taken over.
    void renew(List<Claim> claims, Instant until) {
        database.execute(
                RENEW,
                claims.stream().map(Claim::accountId).toList(),
                claims.stream().map(Claim::key).toList(),
                claims.stream().map(Claim::id).toList(),
                until);
    }

    /// Returns whether the claim is still held, and locks the key so that no other attempt takes over before the
    /// transaction ends.
    public static boolean isHeld(Transaction transaction, Claim claim) {
        return transaction
                .find(IS_HELD, _ -> true, claim.accountId(), claim.key(), claim.id())
                .isPresent();
    }

    /// Links the key to a booking, within the transaction that writes the booking or its payment.
    ///
    /// @return whether the claim is still held; if not, another attempt has taken over and the caller must roll
    /// back
    public static boolean link(Transaction transaction, Claim claim, UUID bookingId) {
        return transaction.execute(LINK, bookingId, claim.accountId(), claim.key(), claim.id()) == 1;
    }

    /// Stores the response for repeats and ends the claim.
    KeyState.Result answer(Claim claim, Answer answer) {
        return store(claim, answer) ? new KeyState.Answered(answer) : new KeyState.TakenOver(claim);
    }

    /// Stores a refusal for repeats and ends the claim.
    KeyState.Result refuse(Claim claim, ProblemException refusal) {
        var answer = new Answer(refusal.type().status(), Map.of(), json.write(StoredRefusal.of(refusal)));
        return store(claim, answer) ? new KeyState.Refused(refusal) : new KeyState.TakenOver(claim);
    }

    /// Returns whether the claim was still held; if not, nothing was stored.
    private boolean store(Claim claim, Answer answer) {
        int stored = database.execute(
                ANSWER,
                answer.status(),
                json.write(answer.headers()),
                answer.body(),
                claim.accountId(),
                claim.key(),
                claim.id());
        return stored == 1;
    }

    /// Ends a claim without a response, so that a repeat is executed again.
    void release(Claim claim) {
        database.execute(RELEASE, claim.accountId(), claim.key(), claim.id());
    }

    /// Deletes keys without a booking that are older than three days.
    ///
    /// @return the number of deleted keys
    public int deleteOld(Instant now) {
        return database.execute(DELETE_OLD, now.minus(LIFETIME_WITHOUT_BOOKING));
    }

    private StoredKey stored(Row row) throws SQLException {
        return new StoredKey(
                row.text("fingerprint"),
                row.uuid("resource_id"),
                row.findUuid("booking_id"),
                row.findInstant("claimed_until"),
                answer(row));
    }

    private Optional<Answer> answer(Row row) throws SQLException {
        Optional<Integer> status = row.findInteger("answer_status");
        if (status.isEmpty()) return Optional.empty();
        Map<?, ?> headers = json.read(row.text("answer_headers"), Map.class);
        Map<String, String> texts = headers.entrySet().stream()
                .collect(Collectors.toMap(
                        header -> String.valueOf(header.getKey()), header -> String.valueOf(header.getValue())));
        return Optional.of(new Answer(status.get(), texts, row.text("answer_body")));
    }
}
