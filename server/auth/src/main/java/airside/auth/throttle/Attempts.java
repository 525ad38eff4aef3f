package airside.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The admitted attempts, in buckets that all replicas share. Each attempt leaves its bucket after a time (a
/// sliding window).
public interface Attempts {
    /// An attempt in a bucket; it is released if it does not count.
    record Slot(String bucket, Instant admittedAt) {}

    /// How many attempts a bucket holds, and for how long each.
    record Limit(int attemptsMax, Duration window) {}

    /// Puts an attempt into a bucket if it is not full. Counting and deciding are one step, so that concurrent
    /// attempts cannot exceed the limit.
    ///
    /// @return empty if the bucket is full
    Optional<Slot> admit(String bucket, Limit limit, Instant now);

    /// Takes an attempt out of its bucket.
    void release(Slot slot);

    /// Returns the time from which a bucket has room; `now` if it has room already.
    Instant hasRoomAt(String bucket, Limit limit, Instant now);

    /// Returns whether a sign-in to an account came from an address since a time.
    boolean isKnown(UUID accountId, String address, Instant since);

    /// Records a sign-in to an account from an address.
    void remember(UUID accountId, String address, Instant now);
}
