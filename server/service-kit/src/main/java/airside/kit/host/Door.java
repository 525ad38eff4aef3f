package airside.kit.host;

import airside.kit.request.RequestInfo;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// What every request comes through: it gets its id, waits for its turn, and whatever is thrown behind becomes a
/// problem.
final class Door implements Filter {
    private final ConcurrencyLimit limit;
    private final Drain drain;
    private final Problems problems;

    Door(ConcurrencyLimit limit, Drain drain, Problems problems) {
        this.limit = limit;
        this.drain = drain;
        this.problems = problems;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        RequestInfo info = RequestIds.of(request.headers());
        response.header(RequestIds.X_REQUEST_ID, info.requestId());
        if (drain.hasBegun()) response.header(HeaderNames.CONNECTION, "close");
        info.during(() -> {
            try {
                Framing.refuseDoubtful(request.headers());
                if (isForOperators(request)) chain.proceed();
                else limit.run(chain::proceed);
            } catch (CloseConnectionException e) {
                throw e; // nobody is there any more to be told
            } catch (RuntimeException e) {
                problems.answer(request, response, e);
            }
        });
    }

    private static boolean isForOperators(RoutingRequest request) {
        String path = request.path().path();
        return path.startsWith("/health/") || path.startsWith("/metrics");
    }
}
