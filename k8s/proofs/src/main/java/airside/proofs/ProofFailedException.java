package airside.proofs;

/// A guarantee does not hold, or could not be tested.
public final class ProofFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProofFailedException(String message) {
        super(message);
    }

    public ProofFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Throws a `ProofFailedException` with the message if the condition is false.
    public static void unless(boolean condition, String message) {
        if (!condition) throw new ProofFailedException(message);
    }
}
