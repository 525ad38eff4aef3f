package airside.desktop.background;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Runs work on virtual threads and delivers results with `Platform.runLater`.
public final class FxBackground implements Background, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FxBackground.class.getName());

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clockwork").factory());

    @Override
    public <T> Cancellable run(Callable<T> work, Consumer<T> done, Consumer<ApiFailure> failed) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Thread thread = Thread.ofVirtual().name("background").start(() -> {
            try {
                T answer = work.call();
                whileWanted(wanted, () -> done.accept(answer));
            } catch (ApiFailureException e) {
                whileWanted(wanted, () -> failed.accept(e.failure()));
            } catch (Exception e) {
                if (!wanted.get()) return;
                LOG.log(System.Logger.Level.ERROR, "Background work failed", e);
                whileWanted(wanted, () -> failed.accept(new ApiFailure.Broken(e.toString(), "")));
            }
        });
        return () -> {
            if (wanted.getAndSet(false)) thread.interrupt();
        };
    }

    @Override
    public Cancellable after(Duration delay, Runnable action) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Future<?> timer =
                clockwork.schedule(() -> whileWanted(wanted, action), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> stop(wanted, timer);
    }

    @Override
    public Cancellable every(Duration period, Runnable action) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        long millis = period.toMillis();
        Future<?> timer =
                clockwork.scheduleAtFixedRate(() -> whileWanted(wanted, action), millis, millis, TimeUnit.MILLISECONDS);
        return () -> stop(wanted, timer);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    /// Checks for cancellation twice: before `runLater`, to save the hop, and on the JavaFX thread, where it is
    /// decided.
    private static void whileWanted(AtomicBoolean wanted, Runnable action) {
        if (!wanted.get()) return;
        Platform.runLater(() -> {
            if (wanted.get()) action.run();
        });
    }

    private static void stop(AtomicBoolean wanted, Future<?> timer) {
        wanted.set(false);
        timer.cancel(false);
    }
}
