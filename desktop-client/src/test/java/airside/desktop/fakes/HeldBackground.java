package airside.desktop.fakes;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background whose work runs only when the test finishes it, in any order.
public final class HeldBackground implements Background {
    private final List<Runnable> held = new ArrayList<>();
    private final List<Runnable> timers = new ArrayList<>();

    @Override
    public <T> Cancellable run(Callable<T> work, Consumer<T> done, Consumer<ApiFailure> failed) {
        boolean[] wanted = {true};
        held.add(() -> {
            try {
                T answer = work.call();
                if (wanted[0]) done.accept(answer);
            } catch (ApiFailureException e) {
                if (wanted[0]) failed.accept(e.failure());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return () -> wanted[0] = false;
    }

    @Override
    public Cancellable after(Duration delay, Runnable action) {
        timers.add(action);
        return () -> timers.remove(action);
    }

    @Override
    public Cancellable every(Duration period, Runnable action) {
        return Cancellable.NOTHING;
    }

    public int held() {
        return held.size();
    }

    /// Runs the oldest waiting work.
    public void finishFirst() {
        held.removeFirst().run();
    }

    /// Runs the newest waiting work.
    public void finishLast() {
        held.removeLast().run();
    }

    public void finishAll() {
        while (!held.isEmpty()) finishFirst();
    }

    public void passTime() {
        List<Runnable> due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }
}
