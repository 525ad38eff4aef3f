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

/// Background that runs work immediately on the caller's thread, unless [#isSlow]. Scheduled actions run in
/// [#passTime].
public final class ImmediateBackground implements Background {
    private final List<Timer> timers = new ArrayList<>();
    private final List<Runnable> slow = new ArrayList<>();
    /// Whether work waits for [#finish], as with a slow server.
    public boolean isSlow;

    private record Timer(Duration delay, Runnable action, boolean again) {}

    @Override
    public <T> Cancellable run(Callable<T> work, Consumer<T> done, Consumer<ApiFailure> failed) {
        if (isSlow) {
            Runnable later = () -> run(work, done, failed);
            slow.add(later);
            return () -> slow.remove(later);
        }
        T answer;
        try {
            answer = work.call();
        } catch (ApiFailureException e) {
            failed.accept(e.failure());
            return Cancellable.NOTHING;
        } catch (Exception e) {
            throw new AssertionError("The work should answer or refuse", e);
        }
        done.accept(answer);
        return Cancellable.NOTHING;
    }

    @Override
    public Cancellable after(Duration delay, Runnable action) {
        return add(new Timer(delay, action, false));
    }

    @Override
    public Cancellable every(Duration period, Runnable action) {
        return add(new Timer(period, action, true));
    }

    private Cancellable add(Timer timer) {
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /// Runs all scheduled actions once.
    public void passTime() {
        for (Timer timer : List.copyOf(timers)) {
            if (!timers.contains(timer)) continue;
            if (!timer.again()) timers.remove(timer);
            timer.action().run();
        }
    }

    /// Runs all waiting work.
    public void finish() {
        isSlow = false;
        while (!slow.isEmpty()) slow.removeFirst().run();
    }

    public int waiting() {
        return timers.size();
    }
}
