package airside.contract.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;

/// No answer came: the connection was refused or broke, or the time was up.
public final class ApiUnreachableException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiUnreachableException(String message, IOException cause) {
        super(message, cause);
    }

    /// Whether the server may have acted: false only when no connection was made. When true, repeat with the same
    /// idempotency key or look the outcome up; never repeat blindly.
    public boolean mayHaveArrived() {
        return !(getCause() instanceof ConnectException) && !(getCause() instanceof HttpConnectTimeoutException);
    }
}
