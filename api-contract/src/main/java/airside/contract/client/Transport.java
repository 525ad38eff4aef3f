package airside.contract.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends a request and waits for its answer.
@FunctionalInterface
public interface Transport {
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;
}
