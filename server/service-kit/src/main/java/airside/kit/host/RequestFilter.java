package airside.kit.host;

import airside.kit.request.RequestInfo;
import airside.kit.tracing.RequestSpans;
import airside.kit.tracing.Tracing;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.opentelemetry.api.trace.Span;

/// The filter of every request: gives it an id, limits how many requests run, and converts exceptions to problem
/// documents.
final class RequestFilter implements Filter {
    /// Responses may contain tokens or personal data, so that no cache may store them (RFC 9111 § 5.2.2.5). A route
    /// with a public answer sets another `Cache-Control`.
    static final Header NO_STORE = HeaderValues.createCached("Cache-Control", "no-store");

    /// Not traced, because every process requests it every two seconds.
    private static final String ENDED_SESSIONS = "/api/auth/ended-sessions";

    private final ConcurrencyLimit limit;
    private final Drain drain;
    private final Problems problems;
    private final Tracing tracing;

    RequestFilter(ConcurrencyLimit limit, Drain drain, Problems problems, Tracing tracing) {
        this.limit = limit;
        this.drain = drain;
        this.problems = problems;
        this.tracing = tracing;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        RequestInfo info = RequestIds.of(request.headers());
        response.header(RequestIds.X_REQUEST_ID, info.requestId());
        if (request.path().path().startsWith("/api/")) response.header(NO_STORE);
        if (drain.hasBegun()) response.header(HeaderNames.CONNECTION, "close");
        if (isForOperators(request)) info.during(() -> answer(chain::proceed, request, response));
        else limited(info, chain, request, response);
    }

    private void limited(RequestInfo info, FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Runnable work = () -> answer(() -> limit.run(chain::proceed), request, response);
        if (request.path().path().equals(ENDED_SESSIONS)) info.during(() -> Tracing.withoutSpans(work));
        else traced(info, request, response, work);
    }

    private void traced(RequestInfo info, RoutingRequest request, RoutingResponse response, Runnable work) {
        Span span = RequestSpans.begin(tracing, info, request);
        try {
            RequestSpans.during(span, info, work);
        } finally {
            RequestSpans.end(span, response.status());
        }
    }

    private void answer(Runnable work, RoutingRequest request, RoutingResponse response) {
        try {
            work.run();
        } catch (CloseConnectionException e) {
            throw e; // the client has closed the connection
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
        }
    }

    private static boolean isForOperators(RoutingRequest request) {
        String path = request.path().path();
        return path.startsWith("/health/") || path.startsWith("/metrics");
    }
}
