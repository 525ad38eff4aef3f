package airside.kit.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helidon.http.Method;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: durations of requests are counted in buckets, so that Prometheus can compute percentiles over all pods.
class RouteTimersTest {
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RouteTimers timers = new RouteTimers(
            metrics, new Route("parcels", Method.GET, "/api/parcels/{parcelId}", "application/json", (_, _) -> {}));

    @Test
    void aRequestIsCountedInEachBucketUpToItsDuration() {
        timers.forStatus(200).record(Duration.ofMillis(3));
        timers.forStatus(200).record(Duration.ofMillis(40));
        timers.forStatus(200).record(Duration.ofSeconds(40));
        assertEquals(
                List.of(
                        "0.005 1", "0.01 1", "0.025 1", "0.05 2", "0.1 2", "0.25 2", "0.5 2", "1.0 2", "2.5 2", "5.0 2",
                        "10.0 2", "30.0 2", "+Inf 3"),
                buckets());
    }

    private List<String> buckets() {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket{"))
                .map(line -> line.replaceAll(".*le=\"([^\"]+)\".* ([0-9]+)$", "$1 $2"))
                .toList();
    }
}
