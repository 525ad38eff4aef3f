package airside.standalone.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.standalone.kubernetes.Manifests.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The manifests are what Kubernetes and our own rules want, checked without a cluster.
class ManifestsTest {
    private static final Map<String, Integer> PORTS = Map.of("auth", 8001, "bookings", 8002, "flights", 8003);

    private final Manifests manifests = Manifests.ofTheRepository();

    @Test
    void kubernetesKnowsEveryField() throws Exception {
        for (Resource resource : manifests.resources()) validate(resource.kind(), json(resource.node()));
    }

    @Test
    void aMisspeltFieldIsRefused() {
        ObjectNode deployment = manifests.get("Deployment", "auth").node().deepCopy();
        ((ObjectNode) deployment.get("spec")).put("replcias", 2);
        assertThrows(IllegalArgumentException.class, () -> validate("Deployment", json(deployment)));
    }

    @Test
    void everyServiceRunsTwiceOnItsPort() {
        PORTS.forEach((service, port) -> {
            JsonNode deployment = manifests.get("Deployment", service).node();
            assertEquals(2, deployment.at("/spec/replicas").asInt(), service);
            assertEquals(
                    port, container(deployment).at("/ports/0/containerPort").asInt(), service);
            assertEquals(
                    port,
                    manifests
                            .get("Service", service)
                            .node()
                            .at("/spec/ports/0/port")
                            .asInt(),
                    service);
            String setting = manifests
                    .get("ConfigMap", service)
                    .node()
                    .at("/data/AIRSIDE_PORT")
                    .asText();
            assertEquals(String.valueOf(port), setting, service);
        });
    }

    @Test
    void theThreeDeploymentsLookAlike() {
        JsonNode auth = alike("auth");
        assertEquals(auth, alike("bookings"));
        assertEquals(auth, alike("flights"));
    }

    @Test
    void everyPodKeepsTheRestrictedStandard() {
        for (Resource resource : manifests.resources()) {
            if (!List.of("Deployment", "StatefulSet").contains(resource.kind())) continue;
            JsonNode pod = resource.node().at("/spec/template/spec");
            JsonNode security = container(resource.node()).get("securityContext");
            assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean(), resource + " may run as root");
            assertEquals(
                    "RuntimeDefault",
                    pod.at("/securityContext/seccompProfile/type").asText(),
                    resource.toString());
            assertEquals("[\"ALL\"]", security.at("/capabilities/drop").toString(), resource.toString());
            assertTrue(security.path("readOnlyRootFilesystem").asBoolean(), resource + " may write its root");
            assertEquals("false", security.path("allowPrivilegeEscalation").asText(), resource.toString());
        }
    }

    @Test
    void everyPodSaysWhatItNeedsAndHowItIs() {
        for (Resource resource : manifests.resources()) {
            if (!List.of("Deployment", "StatefulSet").contains(resource.kind())) continue;
            JsonNode container = container(resource.node());
            assertTrue(container.at("/resources/requests").has("cpu"), resource + " asks for no CPU");
            assertTrue(container.at("/resources/limits").has("memory"), resource + " has no limit of memory");
            assertTrue(container.has("readinessProbe") && container.has("livenessProbe"), resource + " has no probes");
        }
    }

    @Test
    void theDatabaseKeepsItsDataInAVolume() {
        JsonNode postgres = manifests.get("StatefulSet", "postgres").node();
        assertEquals(
                "data",
                postgres.at("/spec/volumeClaimTemplates/0/metadata/name").asText());
        assertTrue(container(postgres).get("volumeMounts").toString().contains("\"name\":\"data\""));
    }

    @Test
    void secretsComeByReferenceOnly() {
        for (Resource resource : manifests.resources()) {
            for (JsonNode variable : resource.node().findValues("env").stream()
                    .flatMap(env -> Manifests.listOf(env).stream())
                    .toList()) {
                String name = variable.path("name").asText();
                if (!name.matches(".*(PASSWORD|SECRET).*")) continue;
                assertTrue(variable.at("/valueFrom").has("secretKeyRef"), name + " is written out in " + resource);
            }
        }
    }

    @Test
    void noImageFloats() {
        for (Resource resource : manifests.resources()) {
            for (JsonNode image : resource.node().findValues("image")) {
                assertTrue(image.asText().matches(".+:[0-9][^:]*"), image + " has no version in " + resource);
            }
        }
    }

    @Test
    void everyFileOfAKustomizationIsThere() {
        List<String> missing = new ArrayList<>();
        for (Resource kustomization : manifests.kustomizations()) {
            Path room = manifests.folder().resolve(kustomization.file()).getParent();
            for (JsonNode entry : kustomization.node().path("resources")) {
                if (!Files.exists(room.resolve(entry.asText())))
                    missing.add(kustomization.file() + ": " + entry.asText());
            }
        }
        assertEquals(List.of(), missing);
    }

    private static JsonNode container(JsonNode workload) {
        return workload.at("/spec/template/spec/containers/0");
    }

    /// A deployment without what is its own: its name, port, secrets and measured needs.
    private JsonNode alike(String service) {
        ObjectNode deployment = manifests.get("Deployment", service).node().deepCopy();
        ObjectNode container = (ObjectNode) container(deployment);
        container.remove(List.of("env", "resources", "ports"));
        String neutral = deployment
                .toString()
                .replace("\"" + service + "\"", "\"SERVICE\"")
                .replace("/" + service + ":", "/SERVICE:");
        return Manifests.parse(neutral);
    }

    private static JsonElement json(JsonNode node) {
        return JsonParser.parseString(node.toString());
    }

    private static void validate(String kind, JsonElement json) throws Exception {
        switch (kind) {
            case "Deployment" -> V1Deployment.validateJsonElement(json);
            case "StatefulSet" -> V1StatefulSet.validateJsonElement(json);
            case "Service" -> V1Service.validateJsonElement(json);
            case "ConfigMap" -> V1ConfigMap.validateJsonElement(json);
            case "Namespace" -> V1Namespace.validateJsonElement(json);
            default -> throw new IllegalArgumentException("No check for a " + kind + ": add one");
        }
    }
}
