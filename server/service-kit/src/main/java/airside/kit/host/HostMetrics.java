package airside.kit.host;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// The metrics of the host besides those of its routes: the process, its connections, and requests that run and
/// wait.
final class HostMetrics {
    private HostMetrics() {}

    static PrometheusMeterRegistry create() {
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
        new UptimeMetrics().bindTo(metrics);
        return metrics;
    }

    static void register(HttpListener listener, PrometheusMeterRegistry metrics) {
        Gauge.builder("http.server.connections", listener, HttpListener::connections)
                .description("Connections that are open")
                .register(metrics);
    }

    static void register(ConcurrencyLimit limit, PrometheusMeterRegistry metrics) {
        Gauge.builder("http.server.requests.running", limit, ConcurrencyLimit::running)
                .description("Requests that run now")
                .register(metrics);
        Gauge.builder("http.server.requests.waiting", limit, ConcurrencyLimit::waiting)
                .description("Requests that wait to run")
                .register(metrics);
    }
}
