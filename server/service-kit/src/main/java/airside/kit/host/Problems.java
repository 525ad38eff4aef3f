package airside.kit.host;

import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.RequestInfo;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Answers every failure as a problem: what services throw, what Helidon refuses by itself, and bugs.
final class Problems implements DirectHandler {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final Duration RETRY_WAIT = Duration.ofSeconds(1);

    private final ProblemWriter writer;
    private final Drain drain;

    Problems(ProblemWriter writer, Drain drain) {
        this.writer = writer;
        this.drain = drain;
    }

    /// What was thrown while a request was answered. Helidon has forgotten the headers set so far.
    void answer(ServerRequest request, ServerResponse response, Throwable thrown) {
        ProblemException problem = problemOf(thrown);
        String requestId = RequestInfo.current().map(RequestInfo::requestId).orElse("none");
        problem.headers().forEach((name, value) -> response.header(name, value));
        response.header(RequestIds.X_REQUEST_ID, requestId);
        if (drain.hasBegun()) response.header(HeaderNames.CONNECTION, "close");
        response.status(Status.create(problem.type().status()));
        response.header(HeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE);
        response.send(writer.write(problem, requestId));
    }

    /// What Helidon refuses by itself: requests that are no HTTP, or whose declared body is too
    /// large.
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status status,
            ServerResponseHeaders headers,
            String message) {
        ProblemException problem = problemOf(status, "The request is not valid HTTP.");
        String requestId = RequestInfo.current()
                .orElseGet(() -> RequestIds.of(request.headers()))
                .requestId();
        return TransportResponse.builder()
                .status(Status.create(problem.type().status()))
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
                .header(RequestIds.X_REQUEST_ID, requestId)
                .keepAlive(false)
                .entity(writer.write(problem, requestId))
                .build();
    }

    private static ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case ProblemException problem -> {
                if (isNews(problem)) LOG.log(Level.WARNING, "{0}: {1}", problem.type(), reason(problem));
                yield problem;
            }
            case HttpException http
            when http.status().code() < 500 -> problemOf(http.status(), "The request is not valid.");
            default -> {
                LOG.log(Level.ERROR, "A request failed unexpectedly", thrown);
                yield new ProblemException(
                        ProblemType.INTERNAL_ERROR,
                        "It has been logged; try again, and report the requestId if it stays.");
            }
        };
    }

    /// Something that we need does not answer. That there is too much to do is counted and not logged: it would be
    /// more to do.
    private static boolean isNews(ProblemException problem) {
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

    private static ProblemException problemOf(Status status, String otherwise) {
        return switch (status.code()) {
            case 404 -> new ProblemException(ProblemType.NOT_FOUND, "Nothing is at this address.");
            case 413 ->
                new ProblemException(ProblemType.BODY_TOO_LARGE, "The body has more bytes than are taken here.");
            case 415 -> new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 503 ->
                new ProblemException(ProblemType.OVERLOADED, "Too many requests run at once.").retryAfter(RETRY_WAIT);
            case 500 -> new ProblemException(ProblemType.INTERNAL_ERROR, "Report the requestId if it stays.");
            default -> new ProblemException(ProblemType.INVALID_REQUEST, otherwise);
        };
    }
}
