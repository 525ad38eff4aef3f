package airside.bookings.saga;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Polls for due sagas in the background: passed time limits, commands to retry, and sagas of a process that died.
/// It also runs the periodic tasks of the service.
public final class SagaPoller implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SagaPoller.class.getName());

    /// How long a stop waits for running steps; longer than one step takes. Other processes continue unfinished
    /// sagas.
    private static final Duration STOP_WAIT = Duration.ofSeconds(6);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final SagaRunner runner;
    private final List<Runnable> tasks;
    private final Duration pause;
    private final Thread thread;

    /// @param pause between two rounds
    /// @param tasks run once in each round, after the sagas, such as measuring
    public SagaPoller(SagaRunner runner, Duration pause, List<Runnable> tasks) {
        this.runner = runner;
        this.pause = pause;
        this.tasks = List.copyOf(tasks);
        this.thread = Thread.ofVirtual().name("saga-loop").unstarted(this::loop);
    }

    /// Starts polling, on a virtual thread.
    public void start() {
        thread.start();
    }

    /// Stops polling, and waits up to 6 s for running sagas to end their steps.
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

    /// Logs a failure; the next round repeats the work, for instance after an outage of the database.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A periodic task failed and is repeated in the next round: {0}", e.getMessage());
        }
    }
}
