package airside.contract.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends a request and waits for the response.
@FunctionalInterface
public interface Transport {
    /// Returns the complete response.
    ///
    /// @throws IOException if there is no response
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;
}
