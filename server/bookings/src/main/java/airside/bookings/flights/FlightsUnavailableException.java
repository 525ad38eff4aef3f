package airside.bookings.flights;

/// Flights gave no answer, or could not; whether it acted is not known. Repeat the call later.
public final class FlightsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FlightsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
