package airside.contract.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;

/// No usable response: the connection was refused or broke, the request timed out, or the body could not be read.
public final class ApiUnreachableException extends ApiException {
    private static final long serialVersionUID = 1L;

    ApiUnreachableException(String message, IOException cause) {
        super(message, cause);
    }

    /// Returns whether the server may have received the request: false only if no connection was made. If true,
    /// repeat the request with the same idempotency key or query the result first.
    public boolean mayHaveArrived() {
        return !(getCause() instanceof ConnectException) && !(getCause() instanceof HttpConnectTimeoutException);
    }
}
