package airside.kit.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The timers of one route, by status. Labels are templates and never paths, so that their number stays bounded.
final class Timers {
    private final MeterRegistry metrics;
    private final Route route;
    private final Map<Integer, Timer> byStatus = new ConcurrentHashMap<>();

    Timers(MeterRegistry metrics, Route route) {
        this.metrics = metrics;
        this.route = route;
    }

    Timer forStatus(int status) {
        return byStatus.computeIfAbsent(status, this::create);
    }

    private Timer create(int status) {
        return Timer.builder("http.server.requests")
                .description("Requests answered, by route and status")
                .tag("service", route.service())
                .tag("method", route.method().text())
                .tag("route", route.template())
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram(false)
                .register(metrics);
    }
}
