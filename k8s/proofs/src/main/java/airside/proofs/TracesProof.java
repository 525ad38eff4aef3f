package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

final class TracesProof implements Proof {
    private static final String TRACED = "manifests/traced";
    private static final String LOCAL = "../overlays/local";
    private static final String COLLECTOR = "manifests/collector.yaml";
    private static final List<String> INVOLVED = List.of("bookings", "flights");
    /// The services send spans every five seconds.
    private static final Duration RECEIVED_WITHIN = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "traces";
    }

    @Override
    public String description() {
        return "A record locator finds a booking's spans of every service at a collector, and its lines in the logs";
    }

    @Override
    public String run(Cluster cluster) {
        cluster.traces().installCollector(COLLECTOR);
        cluster.change(TRACED);
        try {
            String locator = cluster.travellers().journey().recordLocator();
            Waiting.until(
                    "the collector has the spans of " + locator,
                    RECEIVED_WITHIN,
                    () -> services(cluster.traces().spansOf(locator)).containsAll(INVOLVED));
            JsonNode spans = cluster.traces().spansOf(locator);
            return "%s: %d spans of %s · log lines: %s"
                    .formatted(locator, spans.size(), services(spans), logLines(cluster, locator));
        } finally {
            cluster.kubectl().run("delete", "networkpolicy", "tracing");
            cluster.change(LOCAL);
            cluster.traces().deleteCollector();
        }
    }

    private static TreeSet<String> services(JsonNode spans) {
        var services = new TreeSet<String>();
        spans.forEach(span -> services.add(span.path("service").asText()));
        return services;
    }

    /// Counts the lines with the locator in the logs of all pods, by workload.
    private static String logLines(Cluster cluster, String locator) {
        var lines = new TreeMap<String, Integer>();
        String logs = cluster.kubectl()
                .run("logs", "-l", "app.kubernetes.io/part-of=airside", "--tail=-1", "--prefix", "--all-containers");
        logs.lines()
                .filter(line -> line.contains(locator))
                .forEach(line -> lines.merge(line.replaceFirst("^\\[pod/([a-z]+)-.*", "$1"), 1, Integer::sum));
        for (String service : INVOLVED) {
            ProofFailedException.unless(
                    lines.containsKey(service), "The log of " + service + " does not contain " + locator);
        }
        return lines.toString();
    }
}
