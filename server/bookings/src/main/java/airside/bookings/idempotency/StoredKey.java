package airside.bookings.idempotency;

import airside.bookings.trip.StoredJson;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An idempotency key as stored.
///
/// @param fingerprint of the request that the key was first used with
/// @param claimedUntil when the claim of the running attempt expires; empty if no attempt is running
/// @param answer the stored response; empty until the request is answered
record StoredKey(
        String fingerprint,
        UUID resourceId,
        Optional<UUID> bookingId,
        Optional<Instant> claimedUntil,
        Optional<Answer> answer) {
    private static final int REFUSAL_STATUS_MIN = 400;

    /// Returns the state of the key for a request that arrives now.
    ///
    /// @param claim the claim that the request gets if no attempt is running
    KeyState state(Fingerprint request, Claim claim, Instant now) {
        if (!fingerprint.equals(request.value())) return new KeyState.UsedByAnotherRequest();
        if (answer.isPresent()) return answered(answer.get());
        boolean isClaimed = claimedUntil.filter(now::isBefore).isPresent();
        return isClaimed ? new KeyState.Running() : new KeyState.Claimed(claim);
    }

    private static KeyState answered(Answer answer) {
        if (answer.status() < REFUSAL_STATUS_MIN) return new KeyState.Answered(answer);
        StoredRefusal refusal = new StoredJson().read(answer.body(), StoredRefusal.class);
        return new KeyState.Refused(refusal.asProblem());
    }
}
