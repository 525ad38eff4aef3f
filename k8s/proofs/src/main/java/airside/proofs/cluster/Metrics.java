package airside.proofs.cluster;

import java.util.List;

/// The metrics of one pod, in Prometheus' text format.
public final class Metrics {
    /// The port of the metrics is the service's port plus this.
    static final int PORT_DISTANCE = 1_000;

    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    /// Reads a pod's metrics through the API server.
    ///
    /// @param pod one of the service's, as `pod/NAME`
    public static Metrics of(Cluster cluster, String service, String pod) {
        String path = "/api/v1/namespaces/airside/%s:%d/proxy/metrics"
                .formatted(pod.replace("pod/", "pods/"), cluster.port(service) + PORT_DISTANCE);
        return new Metrics(cluster.kubectl().run("get", "--raw", path).lines().toList());
    }

    /// Reads a pod's metrics through a forwarded port.
    public static Metrics of(PortForward pod) {
        return new Metrics(pod.body("/metrics").lines().toList());
    }

    /// The sum of a metric over all its labels.
    public double sum(String metric) {
        return lines.stream()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
