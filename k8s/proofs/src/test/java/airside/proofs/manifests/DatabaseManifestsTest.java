package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.proofs.manifests.Rendered.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// FEATURE: PostgreSQL has enough connections and disk space for the other manifests, and its pod does not depend
/// on other pods.
class DatabaseManifestsTest {
    private static final List<String> SERVICES = List.of("auth", "flights", "bookings");
    private static final int POOL_SIZE_DEFAULT = 10;
    /// A pod's connection for the readiness probe, used while all connections of its pool are in use.
    private static final int UNPOOLED = 1;
    /// During a rollout one more pod starts while another one stops.
    private static final int EXTRA_PODS_IN_A_ROLLOUT = 2;
    /// Connections of the administrator, the operator and its metrics, the Job that creates roles, and the backups
    /// pod.
    private static final int CONNECTIONS_OF_OTHER_CLIENTS = 10;
    /// PostgreSQL's `superuser_reserved_connections`.
    private static final int CONNECTIONS_RESERVED = 3;

    private static final Map<String, Rendered> ALL = new LinkedHashMap<>();

    @BeforeAll
    static void render() {
        assumeTrue(Rendered.isAvailable(), "kubectl or kustomize is needed");
        for (String overlay : List.of(
                "overlays/local",
                "overlays/local-cloudnative-pg",
                "overlays/production",
                "proofs/manifests/production",
                "proofs/manifests/previous-release")) {
            ALL.put(overlay, Rendered.of(overlay));
        }
        for (String component : List.of("autoscaling", "backups", "cloudnative-pg-backups")) {
            ALL.put(component, Rendered.ofComponent(component));
        }
    }

    @Test
    void maxConnectionsIsEnoughForAllPods() {
        ALL.forEach((name, rendered) -> {
            int needed = SERVICES.stream()
                            .mapToInt(service -> pods(rendered, service) * (poolSize(rendered, service) + UNPOOLED))
                            .sum()
                    + CONNECTIONS_OF_OTHER_CLIENTS;
            int available = Integer.parseInt(setting(rendered, "max_connections")) - CONNECTIONS_RESERVED;
            assertTrue(
                    needed <= available,
                    "%s: the pods may open %d connections, PostgreSQL accepts %d".formatted(name, needed, available));
        });
    }

    @Test
    void theWalLimitsFitOnItsVolume() {
        ALL.forEach((name, rendered) -> {
            double wal = bytes(setting(rendered, "max_wal_size")) + bytes(setting(rendered, "max_slot_wal_keep_size"));
            double space = bytes(walVolume(rendered)) * (hasWalVolume(rendered) ? 0.8 : 0.5);
            assertTrue(wal <= space, "%s: the WAL may take %.0f bytes of %.0f".formatted(name, wal, space));
        });
    }

    /// A second container that is not ready would remove the pod from its Service.
    @Test
    void thePodOfPostgresqlHasOneContainerAndNoOtherClaim() {
        ALL.values().stream()
                .flatMap(rendered -> rendered.workloads().stream())
                .filter(each -> each.kind().equals("StatefulSet") && each.name().equals("postgres"))
                .forEach(postgres -> {
                    assertEquals(1, postgres.pod().path("containers").size(), postgres.toString());
                    for (JsonNode volume : postgres.pod().path("volumes")) {
                        assertFalse(volume.has("persistentVolumeClaim"), "The pod cannot start without " + volume);
                    }
                });
    }

    /// `kubectl delete -k` deletes all rendered resources.
    @Test
    void noOverlayContainsItsNamespaceOrAClaim() {
        ALL.forEach((name, rendered) -> assertEquals(
                List.of(),
                rendered.resources().stream()
                        .filter(each ->
                                List.of("Namespace", "PersistentVolumeClaim").contains(each.kind()))
                        .map(Resource::toString)
                        .toList(),
                name));
    }

    @Test
    void theLastingResourcesAreTheNamespaceAndTheClaimOfTheBackups() {
        for (String lasting : List.of("overlays/local/lasting", "overlays/production/lasting")) {
            assertEquals(
                    "[Namespace airside, PersistentVolumeClaim postgres-backups]",
                    Rendered.of(lasting).resources().toString(),
                    lasting);
        }
    }

    @Test
    void inProductionNoTwoInstancesShareANode() {
        JsonNode cluster =
                ALL.get("overlays/production").get("Cluster", "postgres").node();
        assertEquals(
                "required", cluster.at("/spec/affinity/podAntiAffinityType").asText());
        assertEquals(
                "kubernetes.io/hostname",
                cluster.at("/spec/affinity/topologyKey").asText());
    }

    private static int pods(Rendered rendered, String service) {
        return rendered.resources().stream()
                        .filter(each -> each.kind().equals("HorizontalPodAutoscaler")
                                && each.name().equals(service))
                        .map(each -> each.node().at("/spec/maxReplicas").asInt())
                        .findFirst()
                        .orElseGet(() -> rendered.get("Deployment", service)
                                .node()
                                .at("/spec/replicas")
                                .asInt())
                + EXTRA_PODS_IN_A_ROLLOUT;
    }

    private static int poolSize(Rendered rendered, String service) {
        String key = "AIRSIDE_%s_DATABASE_POOL_SIZE".formatted(service.toUpperCase(Locale.ROOT));
        return generated(rendered, service).path(key).asInt(POOL_SIZE_DEFAULT);
    }

    /// A setting of PostgreSQL: from CloudNativePG's `Cluster`, or from `postgresql.conf`.
    private static String setting(Rendered rendered, String name) {
        if (hasWalVolume(rendered)) return parameter(rendered, name);
        return generated(rendered, "postgres")
                .path("postgresql.conf")
                .asText()
                .lines()
                .map(line -> line.split(" = "))
                .filter(parts -> parts[0].equals(name))
                .map(parts -> parts[1])
                .collect(Collectors.joining());
    }

    private static String parameter(Rendered rendered, String name) {
        return rendered.get("Cluster", "postgres")
                .node()
                .at("/spec/postgresql/parameters/" + name)
                .asText();
    }

    private static boolean hasWalVolume(Rendered rendered) {
        return rendered.resources().stream().anyMatch(each -> each.kind().equals("Cluster"));
    }

    private static String walVolume(Rendered rendered) {
        return hasWalVolume(rendered)
                ? rendered.get("Cluster", "postgres")
                        .node()
                        .at("/spec/walStorage/size")
                        .asText()
                : rendered.get("StatefulSet", "postgres")
                        .node()
                        .at("/spec/volumeClaimTemplates/0/spec/resources/requests/storage")
                        .asText();
    }

    /// The data of a ConfigMap whose name ends with Kustomize's hash of its content.
    private static JsonNode generated(Rendered rendered, String name) {
        return rendered.resources().stream()
                .filter(each -> each.kind().equals("ConfigMap") && each.name().matches(name + "-[a-z0-9]{10}"))
                .findFirst()
                .orElseThrow()
                .node()
                .path("data");
    }

    /// Parses a size of PostgreSQL or Kubernetes: PostgreSQL's MB and GB are Kubernetes' Mi and Gi.
    private static double bytes(String size) {
        double number = Double.parseDouble(size.replaceAll("[^0-9.]", ""));
        return switch (size.replaceAll("[0-9.]", "")) {
            case "MB", "Mi" -> number * 1024 * 1024;
            case "GB", "Gi" -> number * 1024 * 1024 * 1024;
            default -> throw new IllegalArgumentException("The unit is not MB, GB, Mi or Gi: " + size);
        };
    }
}
