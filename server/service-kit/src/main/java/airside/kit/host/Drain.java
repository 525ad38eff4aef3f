package airside.kit.host;

/// Whether the host is about to stop: it still answers, but says so, and asks clients to open no connection here
/// again.
final class Drain {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
