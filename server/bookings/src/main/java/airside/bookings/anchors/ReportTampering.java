package airside.bookings.anchors;

import airside.bookings.anchors.VerifyHistory.Finding;
import airside.bookings.anchors.VerifyHistory.Report;
import airside.kit.securitylog.SecurityEvent;
import airside.kit.securitylog.SecurityEventKind;
import airside.kit.securitylog.SecurityLog;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Verifies the history at intervals, and writes a security event for each finding, again at each verification.
///
/// Each replica keeps the time of its next verification in memory, because a time in the database could be changed
/// together with the history. One replica verifies at a time; a replica that finds another one verifying skips its
/// turn.
public final class ReportTampering implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReportTampering.class.getName());

    /// Time until the first verification, because the database is busy while a service starts; also the time until
    /// the next attempt after a failure.
    private static final Duration FIRST_AFTER = Duration.ofMinutes(5);

    /// Pause between two pages, so that the verification slows requests down little.
    private static final Duration PAGE_PAUSE = Duration.ofMillis(100);

    /// Limit on the events of one verification; further findings are only counted.
    private static final int EVENTS_MAX = 1_000;

    /// How long a stop waits for the verification; longer than one page takes.
    private static final Duration STOP_WAIT = Duration.ofSeconds(6);

    private final VerifyHistory verifying;
    private final JdbcAnchors anchors;
    private final Duration pause;
    private final SecurityLog securityLog;
    private final Clock clock;
    private final Semaphore idle = new Semaphore(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Instant nextAt;

    public ReportTampering(
            VerifyHistory verifying,
            JdbcAnchors anchors,
            AnchorSettings settings,
            SecurityLog securityLog,
            Clock clock) {
        this.verifying = verifying;
        this.anchors = anchors;
        this.pause = settings.verifyPause();
        this.securityLog = securityLog;
        this.clock = clock;
        this.nextAt = retryAt();
    }

    /// Starts a verification, if the pause since the last one has passed, on a thread of its own because it may
    /// take minutes.
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isBefore(nextAt) || !idle.tryAcquire()) return;
        nextAt = now.plus(pause);
        Thread.ofVirtual().name("history-verification").start(() -> {
            try {
                verify();
            } finally {
                idle.release();
            }
        });
    }

    /// Stops a running verification after its current page. [#run] must not be called afterwards.
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!idle.tryAcquire(STOP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "The verification of the history has not ended within {0}", STOP_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void verify() {
        try {
            Optional<Report> report = anchors.runExclusively(() -> verifying.verify(List.of(), new Events()));
            LOG.log(
                    Level.INFO,
                    "{0}",
                    report.map(done -> "The history was verified: %d anchors, %d findings"
                                    .formatted(done.anchors(), done.findings()))
                            .orElse("The history is not verified by this replica: another replica verifies it now"));
        } catch (CancellationException _) {
            // The service stops.
        } catch (RuntimeException e) {
            nextAt = retryAt();
            LOG.log(Level.WARNING, "The history was not verified, next try at {0}: {1}", nextAt, e.getMessage());
        }
    }

    private Instant retryAt() {
        return clock.instant().plus(pause.compareTo(FIRST_AFTER) < 0 ? pause : FIRST_AFTER);
    }

    /// Writes the findings of one verification to the security log.
    private final class Events implements VerifyHistory.Progress {
        private int written;

        @Override
        public void found(Finding finding) {
            if (written == EVENTS_MAX) return;
            written++;
            SecurityEvent event = SecurityEvent.of(SecurityEventKind.HISTORY_TAMPERED);
            securityLog.write(finding.recordLocator()
                    .map(event::withRecordLocator)
                    .orElse(event)
                    .withReason(finding.text()));
        }

        @Override
        public void pageDone() {
            try {
                if (stopped.await(PAGE_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new CancellationException("The service stops");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted");
            }
        }
    }
}
