package airside.bookings.payments;

/// The acquirer gave no answer; whether it acted is not known.
public final class AcquirerUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AcquirerUnreachableException(String message) {
        super(message);
    }
}
