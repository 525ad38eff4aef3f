package airside.bookings.payments;

/// Thrown if the acquirer does not answer. The charge or refund may have happened; repeat the call with the same
/// id.
public final class AcquirerUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AcquirerUnreachableException(String message) {
        super(message);
    }
}
