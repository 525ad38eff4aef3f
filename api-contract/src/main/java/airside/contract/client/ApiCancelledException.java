package airside.contract.client;

/// The calling thread was interrupted while it waited for a response. The server may or may not have executed the
/// request.
public final class ApiCancelledException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiCancelledException(InterruptedException cause) {
        super("The call was cancelled", cause);
    }
}
