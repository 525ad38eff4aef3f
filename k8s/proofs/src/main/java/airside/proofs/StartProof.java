package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Metrics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures the time until a service answers in its pod. The time depends on the machine, so nothing is asserted.
final class StartProof implements Proof {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIMITED_RESOURCES = """
        --patch=[{"op": "replace", "path": "/spec/template/spec/containers/0/resources",
          "value": {"requests": {"cpu": "50m", "memory": "384Mi"}, "limits": {"cpu": "1", "memory": "384Mi"}}}]\
        """;
    private static final String LIMITS = "jsonpath={.spec.template.spec.containers[0].resources.limits.cpu} CPU,"
            + " {.spec.template.spec.containers[0].resources.limits.memory}";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "The time from the start of a service's process to its first answer and to ready, with one CPU and"
                + " 384 MB";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> figures = new ArrayList<>();
        for (String service : Cluster.SERVICES) {
            cluster.kubectl().run("patch", "deployment", service, "--type=json", LIMITED_RESOURCES);
            try {
                cluster.awaitRollout(service);
                String limits = cluster.kubectl().run("get", "deployment", service, "-o", LIMITS);
                figures.add("%s (%s) %s".formatted(service, limits, startTimes(cluster, service)));
            } finally {
                cluster.kubectl().run("rollout", "undo", "deployment/" + service);
                cluster.awaitRollout(service);
            }
        }
        return String.join(" · ", figures);
    }

    private static String startTimes(Cluster cluster, String service) {
        List<String> starts = new ArrayList<>();
        for (String pod : cluster.pods(service)) {
            double begun = Metrics.of(cluster, service, pod).sum("process_start_time_seconds");
            starts.add(String.format(
                    Locale.ROOT,
                    "answers after %.1f s, ready after %.1f s",
                    loggedAt(cluster, pod, "Listening on") - begun,
                    loggedAt(cluster, pod, service + " is ready") - begun));
        }
        return String.join(", ", starts);
    }

    /// The time of the first log line whose message begins with the prefix, in seconds since 1970.
    private static double loggedAt(Cluster cluster, String pod, String prefix) {
        return cluster.kubectl()
                .run("logs", pod)
                .lines()
                .map(StartProof::parse)
                .filter(line -> line.path("message").asText().startsWith(prefix))
                .mapToDouble(line -> Instant.parse(line.path("at").asText()).toEpochMilli() / 1000.0)
                .findFirst()
                .orElseThrow(() ->
                        new ProofFailedException("The log of " + pod + " has no line that begins with: " + prefix));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.nullNode(); // a line of the JVM, which is not JSON
        }
    }
}
