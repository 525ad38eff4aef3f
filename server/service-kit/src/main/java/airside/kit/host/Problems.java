package airside.kit.host;

import airside.kit.connections.BoundedConnections;
import airside.kit.connections.RefusedRequest;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.RequestInfo;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;

/// Answers every failure with a problem document: exceptions of services, refusals by Helidon, and bugs.
final class Problems implements DirectHandler {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ProblemWriter writer;
    private final Drain drain;
    private final int bodyBytesMax;

    /// @param bodyBytesMax how many bytes a body may have
    Problems(ProblemWriter writer, Drain drain, int bodyBytesMax) {
        this.writer = writer;
        this.drain = drain;
        this.bodyBytesMax = bodyBytesMax;
    }

    /// Answers an exception that a handler has thrown. Sets the host's headers again, because Helidon has removed
    /// them.
    void answer(ServerRequest request, ServerResponse response, Throwable thrown) {
        ProblemException problem = problemOf(thrown);
        String requestId = RequestInfo.current().map(RequestInfo::requestId).orElse("none");
        problem.headers().forEach((name, value) -> response.header(name, value));
        response.header(RequestIds.X_REQUEST_ID, requestId);
        response.header(RequestFilter.NO_STORE);
        if (drain.hasBegun()) response.header(HeaderNames.CONNECTION, "close");
        response.status(Status.create(problem.type().status()));
        response.header(HeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE);
        response.send(writer.write(problem, requestId));
    }

    /// Encodes a problem as a complete response, for a connection without a request.
    byte[] response(ProblemException problem) {
        String requestId = RequestIds.create();
        byte[] body = writer.write(problem, requestId);
        var head = new StringBuilder("HTTP/1.1 ")
                .append(Status.create(problem.type().status()).text())
                .append("\r\n");
        var headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Type", ProblemWriter.MEDIA_TYPE);
        headers.put("X-Request-Id", requestId);
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Connection", "close");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] response = Arrays.copyOf(headBytes, headBytes.length + body.length);
        System.arraycopy(body, 0, response, headBytes.length, body.length);
        return response;
    }

    /// Answers a request that is not valid HTTP, or has a body that is too large or badly chunked. Closes the
    /// connection, because the end of such a request is in doubt.
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        ProblemException problem = request instanceof RefusedRequest refused
                ? refused.problem()
                : problemOf(eventType == EventType.HTTP_VERSION_NOT_SUPPORTED ? 505 : status.code(), message);
        String requestId = RequestInfo.current()
                .orElseGet(() -> RequestIds.of(request.headers()))
                .requestId();
        return TransportResponse.builder()
                .status(Status.create(problem.type().status()))
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
                .header(RequestIds.X_REQUEST_ID, requestId)
                .header(RequestFilter.NO_STORE)
                .header(HeaderValues.CONNECTION_CLOSE)
                .keepAlive(false)
                .entity(writer.write(problem, requestId))
                .build();
    }

    private ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case ProblemException problem -> {
                if (isLogged(problem)) LOG.log(Level.WARNING, "{0}: {1}", problem.type(), reason(problem));
                yield problem;
            }
            case HttpException http
            when http.status().code() < 500 -> problemOf(http.status().code(), http.getMessage());
            default -> {
                LOG.log(Level.ERROR, "A request failed unexpectedly", thrown);
                yield new ProblemException(
                        ProblemType.INTERNAL_ERROR,
                        "The failure has been logged; try again, and report the requestId if it happens again.");
            }
        };
    }

    /// Returns whether to log a problem: yes if a dependency does not answer. Overload is counted but not logged,
    /// because logging adds to the load.
    private static boolean isLogged(ProblemException problem) {
        return switch (problem.type()) {
            case DATABASE_UNAVAILABLE, SERVICE_UNAVAILABLE, INTERNAL_ERROR -> true;
            default -> false;
        };
    }

    private static String reason(ProblemException problem) {
        return problem.getCause() == null
                ? problem.detail()
                : problem.getCause().toString();
    }

    /// @param message of Helidon's exception; compared but not sent, because it may quote the request
    private ProblemException problemOf(int status, String message) {
        return switch (status) {
            case 404 ->
                new ProblemException(
                        ProblemType.NOT_FOUND, "No operation has this path; the operations are listed at /docs.");
            case 413 ->
                new ProblemException(
                        ProblemType.BODY_TOO_LARGE,
                        "The body has more than %d bytes; send a smaller one.".formatted(bodyBytesMax));
            case 414 ->
                new ProblemException(
                        ProblemType.ADDRESS_TOO_LONG,
                        "The request line, with path and query, has more than %d bytes; send less in the query."
                                .formatted(BoundedConnections.REQUEST_LINE_BYTES_MAX));
            case 415 -> new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 503 ->
                new ProblemException(ProblemType.OVERLOADED, "Too many requests run at once; try again in a second.")
                        .retryAfter(RETRY_AFTER);
            case 500 ->
                new ProblemException(
                        ProblemType.INTERNAL_ERROR, "Try again, and report the requestId if it happens again.");
            case 505 -> invalid("Only HTTP/1.1 is supported.");
            default -> invalidRequest(message);
        };
    }

    private static ProblemException invalidRequest(String message) {
        return switch (String.valueOf(message)) {
            case "Header size exceeded" ->
                new ProblemException(
                        ProblemType.HEADERS_TOO_LARGE,
                        "The headers have more than %d bytes together; send fewer or shorter ones."
                                .formatted(BoundedConnections.HEADERS_BYTES_MAX));
            case String text
            when text.contains("chunk") || text.contains("Trailers") ->
                invalid("The body is not in valid chunks (RFC 9112, section 7.1); chunk extensions and trailers are not"
                        + " supported.");
            default ->
                invalid("The request is not valid HTTP/1.1: check its request line, its headers and the length of its"
                        + " body.");
        };
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }
}
