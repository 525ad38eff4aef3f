package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A service and the state of its start.
final class ServiceLifecycle {
    private static final System.Logger LOG = System.getLogger(ServiceLifecycle.class.getName());
    private static final Duration RETRY_DELAY_FIRST = Duration.ofMillis(100);
    private static final Duration RETRY_DELAY_MAX = Duration.ofSeconds(2);

    private final Service service;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean started;
    private volatile String waitingFor = "the start has just begun";
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile Optional<Thread> starter = Optional.empty();

    ServiceLifecycle(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    /// Starts the service on a platform thread. A virtual thread would hold its carrier while it loads and
    /// initializes classes, and two threads that wait for each other's classes would leave no carrier on two cores.
    void startInBackground(Optional<Duration> wait) {
        starter = Optional.of(
                Thread.ofPlatform().name("start-" + service.name()).daemon().start(() -> startWithRetries(wait)));
    }

    void close() {
        starter.ifPresent(Thread::interrupt);
        service.close();
    }

    /// Returns the conditions for readiness: that the service has started, and then its own.
    List<ReadinessCheck> readinessChecks() {
        var checks = new ArrayList<ReadinessCheck>();
        boolean hasStarted = started;
        checks.add(new ReadinessCheck("started", () -> hasStarted ? Optional.empty() : Optional.of(startStatus())));
        if (hasStarted) checks.addAll(service.readinessChecks());
        return checks.stream().map(check -> check.of(service)).toList();
    }

    /// Refuses requests until the service has started.
    ///
    /// @throws ProblemException `SERVICE_UNAVAILABLE`
    void refuseUntilStarted() {
        if (started) return;
        throw new ProblemException(
                        ProblemType.SERVICE_UNAVAILABLE,
                        "The service %s is not ready yet; try again in a second.".formatted(service.name()))
                .retryAfter(Duration.ofSeconds(1));
    }

    /// Waits until the service has started or failed.
    ///
    /// @return the failure; empty if it has started
    Optional<Throwable> awaitStart() throws InterruptedException {
        ended.await();
        return failure;
    }

    private String startStatus() {
        return failure.map(cause -> "failed: " + cause.getMessage()).orElse(waitingFor);
    }

    private void startWithRetries(Optional<Duration> atMost) {
        long begun = System.nanoTime();
        Duration wait = RETRY_DELAY_FIRST;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                service.start();
                started = true;
                LOG.log(Level.INFO, "{0} is ready", service.name());
                ended.countDown();
                return;
            } catch (ProblemException e) {
                if (e.type().status() != 503) {
                    fail(e);
                    return;
                }
                waitingFor = e.detail();
                String why = "%s waits: %s (%s)".formatted(service.name(), e.detail(), rootCause(e));
                LOG.log(Level.INFO, "{0}", why);
                long waited = System.nanoTime() - begun;
                if (atMost.filter(limit -> waited > limit.toNanos()).isPresent()) {
                    fail(new IllegalStateException(
                            "%s. It has waited for %d s and gives up. Look at %s.database.url, and whether the database runs."
                                    .formatted(why, atMost.get().toSeconds(), service.name())));
                    return;
                }
            } catch (RuntimeException | Error e) {
                fail(e);
                return;
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            wait = wait.multipliedBy(2).compareTo(RETRY_DELAY_MAX) < 0 ? wait.multipliedBy(2) : RETRY_DELAY_MAX;
        }
        ended.countDown();
    }

    private static String rootCause(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private void fail(Throwable cause) {
        LOG.log(Level.ERROR, service.name() + " cannot start", cause);
        failure = Optional.of(cause);
        ended.countDown();
    }
}
