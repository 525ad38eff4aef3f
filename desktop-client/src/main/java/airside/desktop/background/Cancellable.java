package airside.desktop.background;

/// Something underway that can be called off.
@FunctionalInterface
public interface Cancellable {
    /// Nothing is underway.
    Cancellable NOTHING = () -> {};

    /// Calls it off; once is enough and again is harmless.
    void cancel();
}
