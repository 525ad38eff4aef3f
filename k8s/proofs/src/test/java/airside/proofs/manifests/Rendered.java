package airside.proofs.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The resources that Kustomize renders from a folder of `k8s/`.
record Rendered(List<Resource> resources) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path K8S = Path.of("..");
    private static final List<List<String>> TOOLS =
            List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

    /// A Kubernetes resource.
    record Resource(JsonNode node) {
        String kind() {
            return node.path("kind").asText();
        }

        String name() {
            return node.at("/metadata/name").asText();
        }

        /// Whether the resource creates pods.
        boolean isWorkload() {
            return List.of("Deployment", "StatefulSet", "Job").contains(kind());
        }

        JsonNode pod() {
            return node.at("/spec/template/spec");
        }

        /// All containers of the pod, init containers first.
        List<JsonNode> containers() {
            List<JsonNode> all = new ArrayList<>();
            pod().path("initContainers").forEach(all::add);
            pod().path("containers").forEach(all::add);
            return all;
        }

        /// The projected volume, whose sources are the Secrets that are mounted as files.
        JsonNode projectedSecrets() {
            for (JsonNode volume : pod().path("volumes")) {
                if (volume.has("projected")) return volume.path("projected");
            }
            throw new IllegalArgumentException("no projected volume in " + this);
        }

        @Override
        public String toString() {
            return kind() + " " + name();
        }
    }

    /// Whether `kustomize` or `kubectl` is installed. `k8s/check` requires one of them; `mvn test` skips these
    /// tests without them.
    static boolean isAvailable() {
        return TOOLS.stream()
                .anyMatch(tool -> run(List.of(tool.getFirst(), "version", "--client=true"))
                                        .status()
                                == 0
                        || run(List.of(tool.getFirst(), "version")).status() == 0);
    }

    /// @param folder below `k8s/`
    static Rendered of(String folder) {
        return at(K8S.resolve(folder));
    }

    /// Renders a component on top of the base, together with the components that it requires.
    static Rendered ofComponent(String name) {
        List<String> components = new ArrayList<>(requiredComponents(name));
        components.add(name);
        return generated(name, "resources: [../../../../base]", components);
    }

    /// Renders an overlay with one more component, as an operator's own Kustomization does.
    static Rendered ofOverlay(String overlay, String component) {
        return generated(
                overlay.replace('/', '-') + "-" + component,
                "resources: [../../../../%s]".formatted(overlay),
                List.of(component));
    }

    private static Rendered generated(String name, String resources, List<String> components) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "components", name));
            Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: airside
                %s
                components: [%s]
                %s
                """.formatted(
                    resources,
                    components.stream().map("../../../../components/"::concat).collect(Collectors.joining(", ")),
                    requiredGenerators(name)));
            return at(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The components that must precede a component. `cloudnative-pg` deletes the policy of base/postgres, so the
    /// policy must exist; backups of CloudNativePG use the claim and the scripts of `backups`.
    private static List<String> requiredComponents(String component) {
        return switch (component) {
            case "cloudnative-pg" -> List.of("network-policies");
            case "backups-object-store" -> List.of("backups");
            case "cloudnative-pg-backups" -> List.of("network-policies", "backups", "cloudnative-pg");
            default -> List.of();
        };
    }

    /// The generators that an overlay with the component must contain.
    private static String requiredGenerators(String component) {
        return switch (component) {
            case "external-postgresql" ->
                "configMapGenerator: [{name: external-postgresql, literals: ['address=db.example.org:5432',"
                        + " host=db.example.org]}]";
            case "backups-object-store" ->
                "configMapGenerator: [{name: object-store, literals: [OBJECT_STORE_BUCKET=b]}]";
            default -> "";
        };
    }

    private static Rendered at(Path folder) {
        for (List<String> tool : TOOLS) {
            List<String> command = new ArrayList<>(tool);
            command.add(folder.toString());
            Output output = run(command);
            if (output.status() == 0) return new Rendered(parse(output.text()));
            if (output.status() > 0 && !output.text().isEmpty() && tool == TOOLS.getLast()) {
                throw new IllegalStateException(folder + ": " + output.text());
            }
        }
        throw new IllegalStateException(folder + " cannot be built");
    }

    Resource get(String kind, String name) {
        return resources.stream()
                .filter(resource ->
                        resource.kind().equals(kind) && resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name));
    }

    List<Resource> workloads() {
        return resources.stream().filter(Resource::isWorkload).toList();
    }

    static List<Resource> parse(String text) {
        List<Resource> resources = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (documents.hasNext()) resources.add(new Resource(documents.next()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
    }

    private record Output(int status, String text) {}

    private static Output run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            return new Output(-1, "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
