package airside.proofs;

/// A promise was not kept, or could not be shown.
public final class ProofFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProofFailedException(String message) {
        super(message);
    }

    public ProofFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    /// Fails unless it is so.
    public static void unless(boolean condition, String message) {
        if (!condition) throw new ProofFailedException(message);
    }
}
