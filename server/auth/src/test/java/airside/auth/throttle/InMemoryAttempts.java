package airside.auth.throttle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Attempts in memory, for tests with too many attempts for a database.
final class InMemoryAttempts implements Attempts {
    private final Map<String, List<Instant>> buckets = new HashMap<>();
    private final Map<String, Instant> known = new HashMap<>();

    @Override
    public Optional<Slot> admit(String bucket, Limit limit, Instant now) {
        List<Instant> admitted = buckets.computeIfAbsent(bucket, _ -> new ArrayList<>());
        admitted.removeIf(at -> !at.isAfter(now.minus(limit.window())));
        if (admitted.size() >= limit.attemptsMax()) return Optional.empty();
        admitted.add(now);
        return Optional.of(new Slot(bucket, now));
    }

    @Override
    public void release(Slot slot) {
        buckets.getOrDefault(slot.bucket(), new ArrayList<>()).remove(slot.admittedAt());
    }

    @Override
    public Instant hasRoomAt(String bucket, Limit limit, Instant now) {
        List<Instant> admitted = buckets.getOrDefault(bucket, List.of()).stream()
                .filter(at -> at.isAfter(now.minus(limit.window())))
                .toList();
        return admitted.size() < limit.attemptsMax() ? now : admitted.getFirst().plus(limit.window());
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
