package airside.desktop.tour;

/// The tour could not go on; the message says at which step and why.
final class TourFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourFailed(String message) {
        super(message);
    }

    TourFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
