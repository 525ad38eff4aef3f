package airside.desktop.background;

/// Running or scheduled work that can be cancelled.
@FunctionalInterface
public interface Cancellable {
    /// No work; cancelling it has no effect.
    Cancellable NOTHING = () -> {};

    /// Cancels the work. Repeated calls have no effect.
    void cancel();
}
