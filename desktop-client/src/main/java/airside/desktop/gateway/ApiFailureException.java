package airside.desktop.gateway;

/// Thrown by gateways when a call fails; contains the [ApiFailure].
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
