package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class PolicyProof implements Proof {
    private static final List<String> ALL_DOORS = List.of(
            "gateway:80", "auth:8001", "bookings:8002", "flights:8003", "postgres:5432", "postgres-backups:9102");
    /// Who may knock where; everything else must be shut.
    private static final Map<String, List<String>> OPEN = new TreeMap<>(Map.of(
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
    public String promise() {
        return "What must not connect cannot, and Pod Security restricted admits everything of ours and nothing"
                + " privileged";
    }

    @Override
    public String show(Cluster cluster) {
        List<String> wrong = new ArrayList<>();
        int shut = 0;
        for (Map.Entry<String, List<String>> entry : OPEN.entrySet()) {
            List<String> doors = doors(cluster, entry.getKey());
            List<String> open = Probe.from(cluster, entry.getKey()).whichAnswer(doors);
            for (String door : doors) {
                boolean mayOpen = entry.getValue().contains(door);
                if (open.contains(door) != mayOpen) {
                    wrong.add("%s %s %s".formatted(entry.getKey(), mayOpen ? "cannot reach" : "reaches", door));
                } else if (!mayOpen) shut++;
            }
        }
        podSecurity(cluster);
        boolean isEnforced = wrong.stream().noneMatch(line -> line.contains(" reaches ")) || shut > 0;
        if (!isEnforced)
            return "this cluster does not enforce network policies · Pod Security restricted admits all pods of ours";
        ProofFailedException.unless(wrong.isEmpty(), String.join(", ", wrong));
        return "%d ways from %d kinds of pods are shut, the others open · Pod Security restricted admits all pods of ours and refuses a privileged one"
                .formatted(shut, OPEN.size());
    }

    /// The doors of the other Services, and of Envoy itself.
    private static List<String> doors(Cluster cluster, String from) {
        List<String> doors = new ArrayList<>(ALL_DOORS);
        doors.removeIf(door -> door.startsWith(from + ":"));
        if (from.equals("gateway")) return doors;
        String envoy = cluster.address("gateway");
        doors.add(envoy + ":8081");
        doors.add(envoy + ":9901");
        return doors;
    }

    private static void podSecurity(Cluster cluster) {
        String warnings = cluster.kubectl()
                .complaint(
                        "label",
                        "--dry-run=server",
                        "--overwrite",
                        "namespace",
                        "airside",
                        "pod-security.kubernetes.io/enforce=restricted");
        ProofFailedException.unless(!warnings.contains("violate"), warnings);
        String refusal = cluster.kubectl().complaint("apply", "--dry-run=server", "-f", FORBIDDEN);
        ProofFailedException.unless(
                refusal.contains("violates PodSecurity"), "A privileged pod is admitted: " + refusal);
    }
}
