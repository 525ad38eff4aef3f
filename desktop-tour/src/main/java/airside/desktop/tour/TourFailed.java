package airside.desktop.tour;

/// Thrown when the tour cannot continue; the message names the step and the reason.
final class TourFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TourFailed(String message) {
        super(message);
    }

    TourFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
