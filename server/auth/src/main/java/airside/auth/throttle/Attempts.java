package airside.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Attempts to sign in, counted in buckets that empty after a while; shared by all replicas.
public interface Attempts {
    /// Counts one more in a bucket.
    ///
    /// @return how many there are now, this one included
    int count(String bucket, Instant now, Duration window);

    /// When a bucket empties.
    Instant emptiesAt(String bucket, Instant now, Duration window);

    void empty(String bucket);

    boolean isKnown(UUID accountId, String address, Instant since);

    void remember(UUID accountId, String address, Instant now);
}
