package airside.contract.client;

import airside.contract.Problem;
import airside.contract.json.ContractJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Sends requests of the contract's operations to one address. Thread-safe; interrupting a thread cancels its call.
public final class ApiClient {
    private static final JsonMapper JSON = ContractJson.mapper();

    private final Transport transport;
    private final URI baseAddress;
    private final Duration answerTimeout;
    private final Supplier<Map<String, String>> headers;

    /// @param baseAddress address of the service, without a path: `http://localhost:8080`
    /// @param answerTimeout maximum time until a response
    /// @param headers returns the headers of a request, such as `Authorization` and `X-Request-Id`; called for each
    /// request
    public ApiClient(HttpClient http, URI baseAddress, Duration answerTimeout, Supplier<Map<String, String>> headers) {
        this(request -> http.send(request, BodyHandlers.ofByteArray()), baseAddress, answerTimeout, headers);
    }

    /// @param transport sends the requests, for clients that also record or change them
    public ApiClient(
            Transport transport, URI baseAddress, Duration answerTimeout, Supplier<Map<String, String>> headers) {
        this.transport = transport;
        this.baseAddress = baseAddress;
        this.answerTimeout = answerTimeout;
        this.headers = headers;
    }

    /// Returns a client with other headers.
    public ApiClient with(Supplier<Map<String, String>> otherHeaders) {
        return new ApiClient(transport, baseAddress, answerTimeout, otherHeaders);
    }

    <T> ApiResponse<T> send(ApiRequest request, Class<T> bodyType) {
        HttpResponse<byte[]> answer = exchange(request);
        if (answer.statusCode() >= 400) throw problem(answer);
        return new ApiResponse<>(answer.statusCode(), read(answer.body(), bodyType), answer.headers());
    }

    private HttpResponse<byte[]> exchange(ApiRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.addressedTo(baseAddress))
                .timeout(answerTimeout)
                .header("Accept", request.accepts());
        headers.get().forEach(builder::setHeader);
        request.headers().forEach(builder::setHeader);
        builder.method(
                request.method(),
                request.body()
                        .map(body -> BodyPublishers.ofByteArray(write(body)))
                        .orElseGet(BodyPublishers::noBody));
        if (request.body().isPresent()) builder.header("Content-Type", "application/json");
        try {
            return transport.send(builder.build());
        } catch (IOException e) {
            throw new ApiUnreachableException(
                    "No response from %s to %s: %s".formatted(baseAddress, request.method(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiCancelledException(e);
        }
    }

    private static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + body.getClass().getSimpleName(), e);
        }
    }

    private static <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0 || type == Void.class) return null;
        if (type == byte[].class) return type.cast(body);
        try {
            return JSON.readValue(body, type);
        } catch (IOException e) {
            throw new ApiUnreachableException(
                    "The response is not a valid %s: %s".formatted(type.getSimpleName(), e), e);
        }
    }

    private static ApiProblemException problem(HttpResponse<byte[]> answer) {
        return new ApiProblemException(readProblem(answer), retryAfter(answer.headers()));
    }

    /// Returns a problem of the client's own if the response is not a problem document, such as the error page of a
    /// proxy.
    private static Problem readProblem(HttpResponse<byte[]> answer) {
        try {
            Problem problem = JSON.readValue(answer.body(), Problem.class);
            if (problem.code() != null && problem.detail() != null && problem.status() != null) return problem;
        } catch (IOException e) {
            // not JSON: a problem of the client's own follows
        }
        return Problem.builder()
                .type("about:blank")
                .title("The server answered " + answer.statusCode())
                .status(answer.statusCode())
                .code(answer.statusCode() == 503 ? "SERVICE_UNAVAILABLE" : "INTERNAL_ERROR")
                .detail("The server answered %d without a reason; try again.".formatted(answer.statusCode()))
                .requestId(answer.headers().firstValue("X-Request-Id").orElse("unknown"))
                .errors(List.of())
                .build();
    }

    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }
}
