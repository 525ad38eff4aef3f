package airside.desktop.gateway;

/// Carries an [ApiFailure] from a gateway to whoever asked.
public final class ApiFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiFailure failure;

    public ApiFailureException(ApiFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public ApiFailureException(ApiFailure failure, Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public ApiFailure failure() {
        return failure;
    }
}
