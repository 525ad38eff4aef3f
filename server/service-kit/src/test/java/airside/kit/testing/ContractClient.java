package airside.kit.testing;

import airside.contract.json.ContractJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// An HTTP client for tests of routes. It checks every response by the contract: the operation must list the status
/// and the code of a problem, and the body must match the schema.
public final class ContractClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final URI address;
    private final Map<String, String> headers;

    /// A client of the host at an address.
    public static ContractClient at(URI address) {
        return new ContractClient(address, Map.of());
    }

    private ContractClient(URI address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    public ContractClient withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// The same client with one more header.
    public ContractClient with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ContractClient(address, more);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /// @param body JSON as text, or anything that Jackson writes
    public Answer post(String path, Object body) {
        return send("POST", path, text(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, text(body));
    }

    /// Sends a request with any method; without a body if the text is empty.
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT);
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            Contract.get().check(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("%s %s has no answer: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        if (body instanceof String text) return text;
        try {
            return ContractJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
