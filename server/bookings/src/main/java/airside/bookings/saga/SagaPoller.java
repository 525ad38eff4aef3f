package airside.bookings.saga;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks every now and then for sagas that are due: time limits that passed, commands to be tried again, and what a
/// process that died has left behind.
public final class SagaPoller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SagaPoller.class.getName());

    /// Longer than a step takes; what is not done by then goes on elsewhere.
    private static final Duration STOP_WAIT = Duration.ofSeconds(6);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final SagaRunner runner;
    private final List<Runnable> tasks;
    private final Duration pause;
    private final Thread thread;

    /// @param tasks done once in a round, such as measuring
    public SagaPoller(SagaRunner runner, Duration pause, List<Runnable> tasks) {
        this.runner = runner;
        this.pause = pause;
        this.tasks = List.copyOf(tasks);
        this.thread = Thread.ofVirtual().name("saga-loop").unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    /// Stops looking, if it ever began to, and lets what is at work end its steps.
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (thread.getState() != Thread.State.NEW) thread.join(STOP_WAIT);
            runner.awaitIdle(STOP_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            do {
                attempt(runner::runDue);
                tasks.forEach(SagaPoller::attempt);
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A database that is away now is there again in a later round.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Later again: {0}", e.getMessage());
        }
    }
}
