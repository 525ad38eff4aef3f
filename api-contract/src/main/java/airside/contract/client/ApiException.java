package airside.contract.client;

/// A call without a successful response.
public abstract sealed class ApiException extends RuntimeException
        permits ApiProblemException, ApiUnreachableException, ApiCancelledException {
    private static final long serialVersionUID = 1L;

    ApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
