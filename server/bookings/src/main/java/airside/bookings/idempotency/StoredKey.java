package airside.bookings.idempotency;

import airside.bookings.trip.StoredJson;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A key as it is kept.
///
/// @param claimedUntil until when somebody is at it, if anybody is
record StoredKey(
        String fingerprint,
        UUID resourceId,
        Optional<UUID> bookingId,
        Optional<Instant> claimedUntil,
        Optional<Answer> answer) {
    private static final int REFUSAL_STATUS_MIN = 400;

    /// What the key is to a request that comes with it now.
    ///
    /// @param claim the claim that the request gets when nobody is at it
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
