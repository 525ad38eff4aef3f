package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class PolicyProof implements Proof {
    private static final List<String> ALL_TARGETS = List.of(
            "gateway:80", "auth:8001", "bookings:8002", "flights:8003", "postgres:5432", "postgres-backups:9102");
    /// The allowed targets of each workload; network policies must deny all others.
    private static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.of(
            "gateway", List.of("auth:8001", "bookings:8002", "flights:8003"),
            "auth", List.of("postgres:5432", "flights:8003"),
            "flights", List.of("postgres:5432", "auth:8001"),
            "bookings", List.of("postgres:5432", "auth:8001", "flights:8003"),
            "postgres", List.of("postgres-backups:9102"),
            "postgres-backups", List.of("postgres:5432"),
            "traveller", List.of("gateway:80")));
    private static final String FORBIDDEN = "manifests/forbidden.yaml";

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public String description() {
        return "Network policies deny all connections that are not needed; Pod Security restricted admits all pods of"
                + " Airside and refuses a privileged one";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> violations = new ArrayList<>();
        int denied = 0;
        for (Map.Entry<String, List<String>> entry : ALLOWED.entrySet()) {
            List<String> targets = targets(cluster, entry.getKey());
            List<String> reached = Probe.from(cluster, entry.getKey()).reachable(targets);
            for (String target : targets) {
                boolean isAllowed = entry.getValue().contains(target);
                if (reached.contains(target) != isAllowed) {
                    violations.add(
                            "%s %s %s".formatted(entry.getKey(), isAllowed ? "cannot reach" : "reaches", target));
                } else if (!isAllowed) denied++;
            }
        }
        verifyPodSecurity(cluster);
        boolean isEnforced = violations.stream().noneMatch(line -> line.contains(" reaches ")) || denied > 0;
        if (!isEnforced)
            return "this cluster does not enforce network policies · Pod Security restricted admits all pods of"
                    + " Airside";
        ProofFailedException.unless(violations.isEmpty(), String.join(", ", violations));
        return "%d connections from %d workloads are denied, the others work · Pod Security restricted admits all pods of Airside and refuses a privileged one"
                .formatted(denied, ALLOWED.size());
    }

    /// The targets except the workload's own, and two ports of Envoy.
    private static List<String> targets(Cluster cluster, String from) {
        List<String> targets = new ArrayList<>(ALL_TARGETS);
        targets.removeIf(target -> target.startsWith(from + ":"));
        if (from.equals("gateway")) return targets;
        String envoy = cluster.address("gateway");
        targets.add(envoy + ":8081");
        targets.add(envoy + ":9901");
        return targets;
    }

    private static void verifyPodSecurity(Cluster cluster) {
        String warnings = cluster.kubectl()
                .runForErrors(
                        "label",
                        "--dry-run=server",
                        "--overwrite",
                        "namespace",
                        "airside",
                        "pod-security.kubernetes.io/enforce=restricted");
        ProofFailedException.unless(!warnings.contains("violate"), warnings);
        String refusal = cluster.kubectl().runForErrors("apply", "--dry-run=server", "-f", FORBIDDEN);
        ProofFailedException.unless(
                refusal.contains("violates PodSecurity"), "A privileged pod is admitted: " + refusal);
    }
}
