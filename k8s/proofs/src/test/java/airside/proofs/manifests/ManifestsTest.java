package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.proofs.manifests.Rendered.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PriorityClass;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Checks every overlay and component against the schemas of Kubernetes and against Airside's own rules, without a
/// cluster.
class ManifestsTest {
    private static final Map<String, Integer> PORTS = Map.of("auth", 8001, "bookings", 8002, "flights", 8003);
    private static final List<String> OVERLAYS =
            List.of("overlays/local", "overlays/local-cloudnative-pg", "overlays/production");
    /// The overlays that are applied before the others, and not deleted with them.
    private static final List<String> LASTING = List.of("overlays/local/lasting", "overlays/production/lasting");

    private static final List<String> COMPONENTS = List.of(
            "network-policies",
            "autoscaling",
            "backups",
            "backups-object-store",
            "cloudnative-pg",
            "cloudnative-pg-backups",
            "external-postgresql",
            "gateway-api",
            "guaranteed",
            "load-balancer",
            "monitoring",
            "priorities",
            "prometheus-operator",
            "tracing");
    /// Cluster DNS caches a name for 5 s, the gateway resolves it every 2 s and then checks the pod's health.
    private static final int GATEWAY_NOTICES_AFTER_SECONDS = 8;
    /// Custom resources of operators, whose schemas `k8s/check` validates.
    private static final Set<String> CUSTOM =
            Set.of("Cluster", "Database", "HTTPRoute", "PodMonitor", "PrometheusRule", "ServiceMonitor");

    private static final Map<String, Rendered> ALL = new HashMap<>();

    @BeforeAll
    static void render() {
        boolean isStrict = Boolean.getBoolean("manifests.strict");
        assumeTrue(isStrict || Rendered.isAvailable(), "kubectl or kustomize is needed");
        for (String overlay : OVERLAYS) ALL.put(overlay, Rendered.of(overlay));
        for (String lasting : LASTING) ALL.put(lasting, Rendered.of(lasting));
        for (String component : COMPONENTS) ALL.put(component, Rendered.ofComponent(component));
        ALL.put("previous release", Rendered.of("proofs/manifests/previous-release"));
        ALL.put("filled in", Rendered.of("proofs/manifests/production"));
        ALL.put("elsewhere", Rendered.of("proofs/manifests/elsewhere"));
        ALL.put("copied", Rendered.of("proofs/manifests/copied"));
        ALL.put("small backups", Rendered.of("proofs/manifests/small-backups"));
        ALL.put("traced", Rendered.of("proofs/manifests/traced"));
    }

    @Test
    void kubernetesKnowsEveryField() throws Exception {
        for (Resource resource : everything()) validate(resource.kind(), json(resource.node()));
    }

    @Test
    void aMisspeltFieldIsRefused() {
        ObjectNode deployment = local().get("Deployment", "auth").node().deepCopy();
        ((ObjectNode) deployment.get("spec")).put("replcias", 2);
        assertThrows(IllegalArgumentException.class, () -> validate("Deployment", json(deployment)));
    }

    @Test
    void everyServiceRunsTwiceOnItsPort() {
        PORTS.forEach((service, port) -> {
            Resource deployment = local().get("Deployment", service);
            assertEquals(2, deployment.node().at("/spec/replicas").asInt(), service);
            assertEquals(
                    port,
                    deployment
                            .containers()
                            .getFirst()
                            .at("/ports/0/containerPort")
                            .asInt(),
                    service);
            for (String name : List.of(service, service + "-pods")) {
                assertEquals(
                        port,
                        local().get("Service", name)
                                .node()
                                .at("/spec/ports/0/port")
                                .asInt(),
                        name);
            }
        });
    }

    @Test
    void theThreeDeploymentsHaveTheSameStructure() {
        JsonNode auth = structure("auth");
        assertEquals(auth, structure("bookings"));
        assertEquals(auth, structure("flights"));
    }

    @Test
    void everyPodMeetsPodSecurityRestricted() {
        for (Resource workload : workloads()) {
            JsonNode pod = workload.pod();
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), workload + " may run as root");
            assertEquals(
                    "RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText(),
                    workload.toString());
            assertFalse(pod.path("automountServiceAccountToken").asBoolean(true), workload + " has a token");
            for (JsonNode container : workload.containers()) {
                JsonNode security = container.path("securityContext");
                String where = workload + " " + container.path("name").asText();
                assertEquals("[\"ALL\"]", security.at("/capabilities/drop").toString(), where);
                assertTrue(security.path("readOnlyRootFilesystem").asBoolean(), where + " may write its root");
                assertEquals("false", security.path("allowPrivilegeEscalation").asText(), where);
            }
        }
    }

    @Test
    void everyNamespaceEnforcesPodSecurityRestricted() {
        for (String lasting : LASTING) {
            JsonNode labels =
                    ALL.get(lasting).get("Namespace", "airside").node().at("/metadata/labels");
            assertEquals(
                    "restricted",
                    labels.path("pod-security.kubernetes.io/enforce").asText(),
                    lasting);
        }
    }

    @Test
    void everyContainerHasRequestsAndLimits() {
        for (Resource workload : workloads()) {
            for (JsonNode container : workload.containers()) {
                String where = workload + " " + container.path("name").asText();
                assertTrue(container.at("/resources/requests").has("cpu"), where + " asks for no CPU");
                assertTrue(container.at("/resources/limits").has("memory"), where + " has no limit of memory");
            }
        }
    }

    @Test
    void everyServerHasProbes() {
        for (Resource workload : workloads()) {
            if (workload.kind().equals("Job")) continue;
            boolean hasProbes = workload.containers().stream()
                    .anyMatch(each -> each.has("readinessProbe") && each.has("livenessProbe"));
            assertTrue(hasProbes, workload + " has no probes");
        }
    }

    @Test
    void everyDeploymentHasABudgetOfOneUnavailablePod() {
        for (String name : List.of("auth", "bookings", "flights", "gateway")) {
            JsonNode budget = ALL.get("overlays/production")
                    .get("PodDisruptionBudget", name)
                    .node();
            assertEquals(1, budget.at("/spec/maxUnavailable").asInt(), name);
            assertEquals(
                    name,
                    budget.at("/spec/selector/matchLabels")
                            .path("app.kubernetes.io/name")
                            .asText());
        }
    }

    @Test
    void theDatabaseKeepsItsDataInAVolume() {
        JsonNode postgres = local().get("StatefulSet", "postgres").node();
        assertEquals(
                "data",
                postgres.at("/spec/volumeClaimTemplates/0/metadata/name").asText());
    }

    /// While base/postgres restarts, requests fail.
    @Test
    void otherScriptsDoNotRestartTheDatabase() {
        JsonNode volumes = local().get("StatefulSet", "postgres").pod().path("volumes");
        Set<String> configMaps = volumes.findValues("configMap").stream()
                .map(each -> each.path("name").asText())
                .collect(Collectors.toSet());
        configMaps.removeIf(each -> each.matches("postgres-[a-z0-9]{10}")); // PostgreSQL's own settings
        assertEquals(Set.of("database-roles", "postgres-backups"), configMaps);
    }

    @Test
    void secretsAreReferencesOnly() {
        for (Resource workload : workloads()) {
            for (JsonNode container : workload.containers()) {
                for (JsonNode variable : container.path("env")) {
                    String name = variable.path("name").asText();
                    if (!name.matches(".*(PASSWORD|SECRET).*")) continue;
                    assertTrue(
                            variable.at("/valueFrom").has("secretKeyRef"),
                            name + " is not a reference to a Secret in " + workload);
                }
            }
        }
    }

    /// The Secret or key of an optional source may be missing; without one of the others the pod would not start.
    @Test
    void everyMountedSecretIsOptional() {
        for (String service : PORTS.keySet()) {
            for (JsonNode source :
                    local().get("Deployment", service).projectedSecrets().path("sources")) {
                assertTrue(source.at("/secret/optional").asBoolean(), source + " is not optional for " + service);
                assertEquals(1, source.at("/secret/items").size(), source + " of " + service);
            }
        }
    }

    @Test
    void anEncryptionKeyAndThePreviousOneAreMounted() {
        for (String service : List.of("auth", "flights")) {
            Map<String, String> files = new HashMap<>();
            for (JsonNode source :
                    local().get("Deployment", service).projectedSecrets().path("sources")) {
                if (!source.at("/secret/name").asText().startsWith("encryption-keys")) continue;
                JsonNode item = source.at("/secret/items/0");
                files.put(item.path("key").asText(), item.path("path").asText());
            }
            assertEquals(
                    Map.of(
                            service,
                            service + ".encryption-key",
                            service + "-previous",
                            service + ".encryption-key-previous"),
                    files);
        }
    }

    @Test
    void productionContainsNoSecret() {
        assertTrue(ALL.get("overlays/production").resources().stream()
                .noneMatch(each -> each.kind().equals("Secret")));
    }

    @Test
    void everyImageHasAVersionOrDigest() {
        for (Resource workload : workloads()) {
            for (JsonNode container : workload.containers()) {
                String image = container.path("image").asText();
                assertTrue(
                        image.matches(".+:v?[0-9][^:]*|.+@sha256:[0-9a-f]{64}"),
                        image + " has no version in " + workload);
            }
        }
    }

    @Test
    void theGatewayConnectsToThePortsOfTheServices() {
        String envoy = configMap("gateway").at("/data/envoy.yaml").asText();
        PORTS.forEach((service, port) ->
                assertTrue(envoy.contains("{address: %s-pods, port_value: %d}".formatted(service, port)), service));
        assertTrue(
                envoy.contains("{address: 127.0.0.1, port_value: 9901}"),
                "the admin port must listen on the pod's loopback only");
    }

    /// The gateway must notice a new pod before the rollout continues, and a stopping pod before it ends.
    @Test
    void rolloutsAndStopsWaitUntilTheGatewayHasNoticed() {
        for (String service : PORTS.keySet()) {
            JsonNode deployment = local().get("Deployment", service).node();
            assertTrue(
                    deployment.at("/spec/minReadySeconds").asInt() >= GATEWAY_NOTICES_AFTER_SECONDS,
                    service + " continues a rollout too early");
            String drain =
                    configMap(service).at("/data/AIRSIDE_SERVER_DRAIN_WAIT").asText();
            assertTrue(
                    Integer.parseInt(drain.replace("s", "")) >= GATEWAY_NOTICES_AFTER_SECONDS,
                    service + " stops after " + drain + ", which is too early");
            assertTrue(
                    deployment
                                    .at("/spec/template/spec/terminationGracePeriodSeconds")
                                    .asInt()
                            > 2 * GATEWAY_NOTICES_AFTER_SECONDS,
                    service + " is killed while it stops");
        }
    }

    /// The ConfigMap whose name begins with this name and ends with Kustomize's hash of its content.
    private static JsonNode configMap(String name) {
        return local().resources().stream()
                .filter(each -> each.kind().equals("ConfigMap") && each.name().startsWith(name + "-"))
                .findFirst()
                .orElseThrow()
                .node();
    }

    private static Rendered local() {
        return ALL.get("overlays/local");
    }

    private static List<Resource> everything() {
        return ALL.values().stream().flatMap(each -> each.resources().stream()).toList();
    }

    private static List<Resource> workloads() {
        return ALL.values().stream().flatMap(each -> each.workloads().stream()).toList();
    }

    /// A deployment without the differences that are allowed: name, port, secrets and resources.
    private static JsonNode structure(String service) {
        ObjectNode deployment = local().get("Deployment", service).node().deepCopy();
        ObjectNode container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
        container.remove(List.of("env", "envFrom", "resources", "ports"));
        // Each service has secrets of its own.
        for (JsonNode volume : deployment.at("/spec/template/spec/volumes")) {
            if (volume.has("projected")) ((ObjectNode) volume).remove("projected");
        }
        return Rendered.parse(deployment
                        .toString()
                        .replace("\"" + service + "\"", "\"SERVICE\"")
                        .replace("/" + service + ":", "/SERVICE:"))
                .getFirst()
                .node();
    }

    private static JsonElement json(JsonNode node) {
        return JsonParser.parseString(node.toString());
    }

    private static void validate(String kind, JsonElement json) throws Exception {
        switch (kind) {
            case "Deployment" -> V1Deployment.validateJsonElement(json);
            case "StatefulSet" -> V1StatefulSet.validateJsonElement(json);
            case "Job" -> V1Job.validateJsonElement(json);
            case "Service" -> V1Service.validateJsonElement(json);
            case "ConfigMap" -> V1ConfigMap.validateJsonElement(json);
            case "PriorityClass" -> V1PriorityClass.validateJsonElement(json);
            case "ServiceAccount" -> V1ServiceAccount.validateJsonElement(json);
            case "Secret" -> V1Secret.validateJsonElement(json);
            case "Namespace" -> V1Namespace.validateJsonElement(json);
            case "NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(json);
            case "PersistentVolumeClaim" -> V1PersistentVolumeClaim.validateJsonElement(json);
            case "PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(json);
            case "HorizontalPodAutoscaler" -> V2HorizontalPodAutoscaler.validateJsonElement(json);
            default -> {
                if (!CUSTOM.contains(kind))
                    throw new IllegalArgumentException("There is no schema for the kind " + kind + "; add one");
            }
        }
    }
}
