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

/// Works here and now, unless [#isSlow]. What is to happen later waits until [#passTime] is called.
public final class ImmediateBackground implements Background {
    private final List<Timer> timers = new ArrayList<>();
    private final List<Runnable> slow = new ArrayList<>();
    /// Whether work waits until [#finish] is called, as that of a slow server.
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

    /// Everything that waits, happens once.
    public void passTime() {
        for (Timer timer : List.copyOf(timers)) {
            if (!timers.contains(timer)) continue;
            if (!timer.again()) timers.remove(timer);
            timer.action().run();
        }
    }

    /// All work that waits is done.
    public void finish() {
        isSlow = false;
        while (!slow.isEmpty()) slow.removeFirst().run();
    }

    public int waiting() {
        return timers.size();
    }
}
