package airside.contract.client;

/// Why a call has no good answer.
public abstract sealed class ApiException extends RuntimeException
        permits ApiProblemException, ApiUnreachableException, ApiCancelledException {
    private static final long serialVersionUID = 1L;

    ApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
