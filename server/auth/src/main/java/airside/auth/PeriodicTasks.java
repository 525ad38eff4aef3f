package airside.auth;

import airside.kit.problem.ProblemException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs tasks every minute, one after the other. A task that fails is logged and runs again a minute later; it does
/// not keep the others from running.
final class PeriodicTasks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PeriodicTasks.class.getName());

    private final List<Task> tasks;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("auth-minute-tasks").daemon().factory());

    PeriodicTasks(Task... tasks) {
        this.tasks = List.of(tasks);
    }

    /// @param name for the log, such as "Rotating the keys"
    record Task(String name, Runnable work) {}

    /// Starts the tasks; the first run is in a minute.
    void start() {
        scheduler.scheduleWithFixedDelay(this::runAll, 1, 1, TimeUnit.MINUTES);
    }

    void runAll() {
        tasks.forEach(PeriodicTasks::run);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }

    /// Catches all exceptions, because the scheduler would end the schedule: a database that does not answer for a
    /// while is expected.
    private static void run(Task task) {
        try {
            task.work.run();
        } catch (ProblemException e) {
            LOG.log(Level.DEBUG, "{0} waits: {1}", task.name, e.detail());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, task.name + " failed; it runs again in a minute", e);
        }
    }
}
