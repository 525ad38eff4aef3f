package airside.proofs.cluster;

import java.util.List;

/// What one pod has counted, in Prometheus' text form, fetched through the API server.
public final class Metrics {
    /// How far the port for metrics lies above the port of the service.
    static final int PORT_DISTANCE = 1_000;

    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    /// @param pod one of the service's, as `pod/NAME`
    public static Metrics of(Cluster cluster, String service, String pod) {
        String path = "/api/v1/namespaces/airside/%s:%d/proxy/metrics"
                .formatted(pod.replace("pod/", "pods/"), cluster.port(service) + PORT_DISTANCE);
        return new Metrics(cluster.kubectl().run("get", "--raw", path).lines().toList());
    }

    /// Those that a pod shows now.
    public static Metrics of(PortForward pod) {
        return new Metrics(pod.body("/metrics").lines().toList());
    }

    /// A metric over all its labels.
    public double sum(String metric) {
        return lines.stream()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
