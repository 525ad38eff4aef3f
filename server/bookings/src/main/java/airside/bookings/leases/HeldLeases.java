package airside.bookings.leases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The leases of one kind that this process holds. Each is renewed when a third of its time has passed, so that
/// shorter work needs no statement; one statement renews all leases that are due.
///
/// A process that stalls for longer than a lease loses it, and another process may do the same work at the same
/// time. Leases therefore only avoid duplicate work; for correctness, each write checks that the lease is still
/// held.
///
/// @param <L> identifies a lease
public final class HeldLeases<L> {
    private static final int RENEWALS_PER_LEASE = 3;

    private final Duration leaseTime;
    private final Clock clock;
    private final BiConsumer<List<L>, Instant> renewing;
    private final Map<L, Instant> renewedAt = new ConcurrentHashMap<>();

    /// @param leaseTime how long a lease lasts after it was taken or renewed
    /// @param renewing extends leases until the given instant, except those that another process has taken over
    public HeldLeases(Duration leaseTime, Clock clock, BiConsumer<List<L>, Instant> renewing) {
        this.leaseTime = leaseTime;
        this.clock = clock;
        this.renewing = renewing;
    }

    /// Runs work and keeps its lease renewed meanwhile; the lease was just taken.
    public <T> T during(L lease, Supplier<T> work) {
        renewedAt.put(lease, clock.instant());
        try {
            return work.get();
        } finally {
            renewedAt.remove(lease);
        }
    }

    /// Runs work without a result and keeps its lease renewed meanwhile.
    public void during(L lease, Runnable work) {
        during(lease, () -> {
            work.run();
            return true;
        });
    }

    /// Renews the leases that are due. After a failure they stay due.
    public void renewDue() {
        Instant now = clock.instant();
        List<L> due = listDue(now);
        if (due.isEmpty()) return;
        renewing.accept(due, now.plus(leaseTime));
        due.forEach(lease -> renewedAt.replace(lease, now));
    }

    private List<L> listDue(Instant now) {
        Instant before = now.minus(leaseTime.dividedBy(RENEWALS_PER_LEASE));
        return renewedAt.entrySet().stream()
                .filter(lease -> !lease.getValue().isAfter(before))
                .map(Map.Entry::getKey)
                .toList();
    }
}
