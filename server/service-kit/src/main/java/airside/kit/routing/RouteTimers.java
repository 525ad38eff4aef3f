package airside.kit.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The request timers of one route, by status. All pods use the same histogram buckets, so that their values can be
/// added up. The label `route` is the path template and not the path, so that the number of time series is bounded.
final class RouteTimers {
    /// From 5 ms, an answer from memory, to 30 s, the longest that a request may wait for an outcome.
    private static final Duration[] BUCKETS = Stream.of(
                    5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry metrics;
    private final Route route;
    private final Map<Integer, Timer> byStatus = new ConcurrentHashMap<>();

    RouteTimers(MeterRegistry metrics, Route route) {
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
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }
}
