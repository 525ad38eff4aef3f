package airside.desktop.background;

import airside.desktop.gateway.ApiFailure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs what waits away from the window, and brings its outcome back to it.
public interface Background {

    /// Works elsewhere, then calls one of the two here. Whoever cancels hears nothing any more, so that a stale
    /// answer can never overwrite a newer one.
    <T> Cancellable run(Callable<T> work, Consumer<T> done, Consumer<ApiFailure> failed);

    /// Acts here, once, after a while.
    Cancellable after(Duration delay, Runnable action);

    /// Acts here again and again, first after one period.
    Cancellable every(Duration period, Runnable action);
}
