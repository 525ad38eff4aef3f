package airside.bookings.leases;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Renews the leases of this process in the background, six checks per lease time.
public final class LeaseRenewal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LeaseRenewal.class.getName());
    private static final int CHECKS_PER_LEASE = 6;

    private final List<HeldLeases<?>> leases;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    public LeaseRenewal(Duration leaseTime, List<HeldLeases<?>> leases) {
        this.leases = List.copyOf(leases);
        this.pause = leaseTime.dividedBy(CHECKS_PER_LEASE);
        this.thread = Thread.ofVirtual().name("lease-renewal").unstarted(this::loop);
    }

    /// Starts renewing, on a virtual thread.
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void loop() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) leases.forEach(LeaseRenewal::attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Logs a failure. If the database stays unavailable, leases expire, and other processes repeat the work.
    private static void attempt(HeldLeases<?> leases) {
        try {
            leases.renewDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Leases could not be renewed; the next check tries again: {0}", e.getMessage());
        }
    }
}
