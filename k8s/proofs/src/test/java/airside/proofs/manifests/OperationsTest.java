package airside.proofs.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import airside.proofs.manifests.Rendered.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests rules for operators of several installations and several nodes.
class OperationsTest {
    private static final List<String> DEPLOYMENTS = List.of("auth", "bookings", "flights", "gateway");
    private static final Path GATEWAY = Path.of("../base/gateway");
    private static final YAMLMapper YAML = new YAMLMapper();

    private static Rendered local;
    private static Rendered production;

    @BeforeAll
    static void render() {
        assumeTrue(Boolean.getBoolean("manifests.strict") || Rendered.isAvailable(), "kubectl or kustomize is needed");
        local = Rendered.of("overlays/local");
        production = Rendered.of("overlays/production");
    }

    /// After the eviction of the database no pod of a service is ready: disruption budgets must not block their
    /// eviction.
    @Test
    void everyBudgetAllowsTheEvictionOfUnreadyPods() {
        for (String name : DEPLOYMENTS) {
            JsonNode budget = local.get("PodDisruptionBudget", name).node();
            assertEquals(
                    "AlwaysAllow", budget.at("/spec/unhealthyPodEvictionPolicy").asText(), name);
        }
    }

    @Test
    void replicasAreSpreadOverNodes() {
        for (String name : DEPLOYMENTS) {
            Resource deployment = production.get("Deployment", name);
            JsonNode spread = deployment.pod().at("/topologySpreadConstraints/0");
            assertEquals("kubernetes.io/hostname", spread.path("topologyKey").asText(), name);
            assertEquals(1, spread.path("maxSkew").asInt(), name);
            assertEquals(
                    deployment.node().at("/spec/selector/matchLabels"), spread.at("/labelSelector/matchLabels"), name);
        }
    }

    @Test
    void behindAGatewayProductionListensOnThePortOfTheRoute() {
        for (Rendered rendered : List.of(
                Rendered.ofOverlay("overlays/production", "gateway-api"), Rendered.ofComponent("gateway-api"))) {
            JsonNode service = rendered.get("Service", "gateway").node().path("spec");
            int port = rendered.get("HTTPRoute", "airside")
                    .node()
                    .at("/spec/rules/0/backendRefs/0/port")
                    .asInt();
            assertTrue(ports(service).contains(port), port + " is not one of " + ports(service));
            assertNotEquals("LoadBalancer", service.path("type").asText());
            assertFalse(service.has("externalTrafficPolicy"), service.toString());
            assertEquals("1", hops(rendered), "the Gateway must be trusted to add the client's address");
        }
    }

    @Test
    void productionAcceptsTlsOnly() {
        JsonNode service = production.get("Service", "gateway").node().path("spec");
        assertEquals(Set.of(443), ports(service));
        assertEquals("LoadBalancer", service.path("type").asText());
        assertEquals("0", hops(production), "no proxy is trusted");
    }

    /// Two installations on one cluster would request the same fixed port.
    @Test
    void noNodePortIsFixed() {
        for (Rendered rendered : List.of(local, production)) {
            for (Resource resource : rendered.resources()) {
                assertEquals(List.of(), resource.node().findValues("nodePort"), resource.toString());
            }
        }
    }

    /// Otherwise the gateway sees the addresses of nodes, and all clients of a node share one limit.
    @Test
    void theGatewaySeesTheAddressesOfClients() {
        for (Rendered rendered : List.of(local, production)) {
            JsonNode service = rendered.get("Service", "gateway").node();
            assertEquals("Local", service.at("/spec/externalTrafficPolicy").asText());
        }
    }

    @Test
    void theNumberOfTrustedProxiesIsASetting(@TempDir Path folder) throws Exception {
        assertEquals("", configure(folder, "2"));
        String envoy = Files.readString(folder.resolve("envoy.yaml"));
        assertTrue(envoy.contains("xff_num_trusted_hops: 2"), "the setting is not in envoy.yaml");
        assertFalse(envoy.contains("xff_num_trusted_hops: 0"), "one listener does not use the setting");
        assertEquals(
                Files.readString(GATEWAY.resolve("certificate.yaml")),
                Files.readString(folder.resolve("certificate.yaml")));
        for (String wrong : List.of("", "one", "-1", "1; rm", "1000")) {
            assertTrue(configure(folder, wrong).contains("must be a number from 0 to 99"), wrong);
        }
    }

    @Test
    void labelsContainTheVersion() {
        for (String name : DEPLOYMENTS) {
            Resource deployment = local.get("Deployment", name);
            String image = deployment.pod().at("/containers/0/image").asText();
            String version = image.substring(image.lastIndexOf(':') + 1).replaceFirst("^v", "");
            for (String at : List.of("/metadata/labels", "/spec/template/metadata/labels")) {
                JsonNode labels = deployment.node().at(at);
                assertEquals(version, labels.path("app.kubernetes.io/version").asText(), name + at);
                assertEquals(
                        "airside", labels.path("app.kubernetes.io/instance").asText(), name + at);
            }
            // A selector cannot be changed.
            assertEquals(
                    "{\"app.kubernetes.io/name\":\"%s\"}".formatted(name),
                    deployment.node().at("/spec/selector/matchLabels").toString());
        }
        for (Resource resource : local.resources()) {
            JsonNode labels = resource.node().at("/metadata/labels");
            assertEquals("airside", labels.path("app.kubernetes.io/instance").asText(), resource.toString());
        }
    }

    @Test
    void everyWorkloadHasAnAccountOfItsOwn() {
        for (Resource workload : local.workloads()) {
            assertEquals(
                    workload.name(), workload.pod().path("serviceAccountName").asText());
            JsonNode account = local.get("ServiceAccount", workload.name()).node();
            assertFalse(account.path("automountServiceAccountToken").asBoolean(true), workload.toString());
        }
    }

    @Test
    void violationsOfPodSecurityRestrictedAreReportedOnApply() {
        for (String overlay : List.of("local", "production")) {
            JsonNode labels = Rendered.of("overlays/" + overlay + "/lasting")
                    .get("Namespace", "airside")
                    .node()
                    .at("/metadata/labels");
            for (String mode : List.of("enforce", "warn", "audit")) {
                assertEquals(
                        "restricted",
                        labels.path("pod-security.kubernetes.io/" + mode).asText(),
                        mode);
            }
        }
    }

    @Test
    void podsOfProductionAreGuaranteed() {
        List<JsonNode> needs = new ArrayList<>();
        for (String name : DEPLOYMENTS) {
            production.get("Deployment", name).containers().forEach(each -> needs.add(each.path("resources")));
        }
        needs.add(production.get("Cluster", "postgres").node().at("/spec/resources"));
        for (JsonNode need : needs) {
            assertEquals(need.path("limits"), need.path("requests"));
            assertTrue(need.path("limits").has("cpu") && need.path("limits").has("memory"), need.toString());
        }
    }

    @Test
    void theDatabaseHasAHigherPriorityThanTheServices() {
        int services = production
                .get("PriorityClass", "airside-service")
                .node()
                .path("value")
                .asInt();
        int database = production
                .get("PriorityClass", "airside-database")
                .node()
                .path("value")
                .asInt();
        assertTrue(database > services && services > 0, database + " and " + services);
        for (Resource workload : production.workloads()) {
            String expected = workload.kind().equals("Deployment") ? "airside-service" : "airside-database";
            assertEquals(expected, workload.pod().path("priorityClassName").asText(), workload.toString());
        }
        JsonNode cluster = production.get("Cluster", "postgres").node();
        assertEquals("airside-database", cluster.at("/spec/priorityClassName").asText());
    }

    @Test
    void productionNamesItsImagesByDigest() {
        for (String service : List.of("auth", "bookings", "flights")) {
            String image = production
                    .get("Deployment", service)
                    .pod()
                    .at("/containers/0/image")
                    .asText();
            assertTrue(
                    image.matches("registry\\.example\\.org/airside/%s@sha256:[0-9a-f]{64}".formatted(service)), image);
        }
    }

    /// The API server leaves them out, so that `kubectl diff` would always show them.
    @Test
    void noListIsEmpty() {
        for (Rendered rendered : List.of(local, production, Rendered.of("overlays/local-cloudnative-pg"))) {
            for (Resource resource : rendered.resources())
                assertEquals(Set.of(), emptyLists(resource.node(), ""), resource.toString());
        }
    }

    /// `prometheus-operator/write-rule.sh` copies them.
    @Test
    void thePrometheusRuleContainsTheAlertsOfMonitoring() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../components/monitoring"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("alerts.yaml"))
                    .sorted()
                    .toList()) {
                YAML.readTree(file.toFile()).path("groups").forEach(alerts::add);
            }
        }
        List<JsonNode> rule = new ArrayList<>();
        YAML.readTree(Path.of("../components/prometheus-operator/rule.yaml").toFile())
                .at("/spec/groups")
                .forEach(rule::add);
        assertFalse(alerts.isEmpty());
        assertEquals(alerts, rule);
    }

    @Test
    void thePrometheusOperatorFetchesFromEveryService() {
        Rendered rendered = Rendered.ofComponent("prometheus-operator");
        JsonNode monitor = rendered.get("ServiceMonitor", "airside").node();
        String port = monitor.at("/spec/endpoints/0/port").asText();
        for (String service : List.of("auth", "bookings", "flights")) {
            JsonNode ports = rendered.get("Service", service + "-pods").node().at("/spec/ports");
            assertTrue(ports.findValuesAsText("name").contains(port), service + " has no port " + port);
            assertTrue(
                    monitor.at("/spec/selector/matchExpressions/0/values")
                            .toString()
                            .contains(service),
                    service);
        }
        JsonNode pods = rendered.get("PodMonitor", "gateway").node();
        assertTrue(
                rendered.get("Deployment", "gateway")
                        .pod()
                        .at("/containers/0/ports")
                        .findValuesAsText("name")
                        .contains(pods.at("/spec/podMetricsEndpoints/0/port").asText()),
                "the gateway has no such port");
    }

    /// `JAVA_HOME` and the `java` on the PATH may be an older JDK, which cannot build the images.
    @Test
    void theScriptsFindANewJdkBesideAnOldOne(@TempDir Path old) throws Exception {
        Files.createDirectories(old.resolve("bin"));
        Files.createFile(old.resolve("bin/javac")).toFile().setExecutable(true);
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        var builder = new ProcessBuilder("sh", "../images/jdk.sh");
        builder.environment().put("JAVA_HOME", old.toString());
        Process process = builder.start();
        Path found = Path.of(new String(process.getInputStream().readAllBytes()).strip());
        assertEquals(0, process.waitFor());
        assertNotEquals(old, found);
        assertTrue(Files.isExecutable(found.resolve("bin/jlink")), found.toString());
    }

    private static Set<Integer> ports(JsonNode service) {
        Set<Integer> ports = new TreeSet<>();
        service.path("ports").forEach(port -> ports.add(port.path("port").asInt()));
        return ports;
    }

    private static String hops(Rendered rendered) {
        return rendered.resources().stream()
                .filter(each -> each.kind().equals("ConfigMap") && each.name().startsWith("envoy-settings-"))
                .findFirst()
                .orElseThrow()
                .node()
                .at("/data/TRUSTED_PROXY_HOPS")
                .asText();
    }

    /// Runs the script of the gateway's init container.
    ///
    /// @return its error output
    private static String configure(Path folder, String hops) throws Exception {
        var builder = new ProcessBuilder(
                "sh", GATEWAY.resolve("configure.sh").toString(), GATEWAY.toString(), folder.toString());
        builder.environment().put("TRUSTED_PROXY_HOPS", hops);
        Process process = builder.start();
        String errors = new String(process.getErrorStream().readAllBytes());
        assertEquals(errors.isEmpty() ? 0 : 1, process.waitFor(), errors);
        return errors;
    }

    private static Set<String> emptyLists(JsonNode node, String path) {
        Set<String> found = new TreeSet<>();
        if (node.isArray() && node.isEmpty()) found.add(path);
        if (node.isArray()) node.forEach(each -> found.addAll(emptyLists(each, path + "[]")));
        node.properties().forEach(each -> found.addAll(emptyLists(each.getValue(), path + "/" + each.getKey())));
        return found;
    }
}
