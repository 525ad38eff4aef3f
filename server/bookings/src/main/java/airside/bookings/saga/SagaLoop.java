package airside.bookings.saga;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/// Looks every now and then for sagas that are due: time limits that passed, commands to be tried again, and what a
/// process that died has left behind.
public final class SagaLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SagaLoop.class.getName());

    private final SagaRunner runner;
    private final List<Runnable> chores;
    private final Duration pause;
    private final Thread thread;

    /// @param chores done once in a round, such as measuring
    public SagaLoop(SagaRunner runner, Duration pause, List<Runnable> chores) {
        this.runner = runner;
        this.pause = pause;
        this.chores = List.copyOf(chores);
        this.thread = Thread.ofVirtual().name("saga-loop").unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    /// Stops looking; sagas that are at work end their step or are taken up by others.
    @Override
    public void close() {
        thread.interrupt();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            attempt(() -> runner.sweep());
            chores.forEach(SagaLoop::attempt);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// A database that is away now is there again in a later round.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) LOG.log(Level.WARNING, "Later again: {0}", e.getMessage());
        }
    }
}
