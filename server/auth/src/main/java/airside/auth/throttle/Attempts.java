package airside.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Attempts that were admitted, in buckets, shared by all replicas. A bucket holds a number of attempts; each
/// leaves it after a while (a sliding window).
public interface Attempts {
    /// An attempt in a bucket, to be released if it does not count.
    record Slot(String bucket, Instant admittedAt) {}

    /// How many attempts a bucket holds, and for how long each.
    record Limit(int attemptsMax, Duration window) {}

    /// Puts an attempt into a bucket if it is not full. Counting and deciding are one step: concurrent attempts
    /// cannot get more through than the limit.
    ///
    /// @return empty if the bucket is full
    Optional<Slot> admit(String bucket, Limit limit, Instant now);

    /// Takes an attempt out of its bucket.
    void release(Slot slot);

    /// When a bucket has room again; `now` if it has.
    Instant hasRoomAt(String bucket, Limit limit, Instant now);

    /// Whether an account has been signed in to from an address since then.
    boolean isKnown(UUID accountId, String address, Instant since);

    /// Keeps that an account has been signed in to from an address.
    void remember(UUID accountId, String address, Instant now);
}
