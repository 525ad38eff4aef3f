package airside.desktop.background;

import airside.desktop.gateway.ApiFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs blocking work on other threads and delivers the result on the JavaFX thread.
public interface Background {

    /// Runs the work on another thread, then calls `done` or `failed` on the JavaFX thread. After
    /// [Cancellable#cancel] neither is called, so a late response cannot replace a newer one.
    <T> Cancellable run(Callable<T> work, Consumer<T> done, Consumer<ApiFailure> failed);

    /// Runs the action on the JavaFX thread once, after the delay.
    Cancellable after(Duration delay, Runnable action);

    /// Runs the action on the JavaFX thread repeatedly, first after one period.
    Cancellable every(Duration period, Runnable action);
}
