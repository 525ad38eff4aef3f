package airside.contract.client;

/// The caller's thread was interrupted while it waited. Whether the server acted is not known.
public final class ApiCancelledException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiCancelledException(InterruptedException cause) {
        super("The call was cancelled", cause);
    }
}
