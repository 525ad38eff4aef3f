package airside.kit.host;

import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// The metrics endpoint, in the text format of Prometheus.
final class MetricsRoutes implements RouteGroup {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry metrics;

    MetricsRoutes(PrometheusMeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void routing(Routes routes) {
        routes.get("/metrics", "text/plain", this::metrics);
    }

    private void metrics(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, TEXT).send(metrics.scrape(TEXT));
    }
}
