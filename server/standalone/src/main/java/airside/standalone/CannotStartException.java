package airside.standalone;

/// Airside cannot start on this machine. The message is one sentence that says what to do.
final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStartException(String sentence) {
        super(sentence);
    }

    CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
