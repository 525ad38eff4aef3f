package airside.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Attempts in memory, for campaigns too long for a database.
final class InMemoryAttempts implements Attempts {
    private record Bucket(int count, Instant since) {}

    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Instant> known = new HashMap<>();

    @Override
    public int count(String bucket, Instant now, Duration window) {
        Bucket before = buckets.get(bucket);
        boolean isFresh = before == null || !before.since.isAfter(now.minus(window));
        Bucket after = isFresh ? new Bucket(1, now) : new Bucket(before.count + 1, before.since);
        buckets.put(bucket, after);
        return after.count;
    }

    @Override
    public Instant emptiesAt(String bucket, Instant now, Duration window) {
        Bucket found = buckets.get(bucket);
        return found == null ? now : found.since.plus(window);
    }

    @Override
    public void empty(String bucket) {
        buckets.remove(bucket);
    }

    @Override
    public boolean isKnown(UUID accountId, String address, Instant since) {
        Instant seen = known.get(accountId + address);
        return seen != null && !seen.isBefore(since);
    }

    @Override
    public void remember(UUID accountId, String address, Instant now) {
        known.put(accountId + address, now);
    }
}
