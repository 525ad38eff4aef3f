package airside.bookings.flights;

/// Thrown if flights does not answer or is not available. The call may have had its effect; repeat it later.
public final class FlightsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FlightsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
