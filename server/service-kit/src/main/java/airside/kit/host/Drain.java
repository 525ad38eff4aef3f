package airside.kit.host;

/// Whether the host is about to stop. While it drains, it still answers, is not ready, and asks clients to open no
/// further connections here.
final class Drain {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
