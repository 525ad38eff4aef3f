package airside.standalone.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The manifests of `k8s/` as they lie in the repository.
record Manifests(Path folder) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /// One resource and the file it is in.
    record Resource(Path file, JsonNode node) {
        String kind() {
            return node.path("kind").asText();
        }

        String name() {
            return node.at("/metadata/name").asText();
        }

        @Override
        public String toString() {
            return kind() + " " + name() + " in " + file;
        }
    }

    static Manifests ofTheRepository() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("k8s/base"))) return new Manifests(at.resolve("k8s"));
        }
        throw new IllegalStateException("k8s/ is not above " + Path.of("").toAbsolutePath());
    }

    List<Resource> resources() {
        return documents().stream()
                .filter(resource -> !resource.kind().equals("Kustomization"))
                .toList();
    }

    List<Resource> kustomizations() {
        return documents().stream()
                .filter(resource -> resource.kind().equals("Kustomization"))
                .toList();
    }

    /// That resource.
    Resource get(String kind, String name) {
        return resources().stream()
                .filter(resource ->
                        resource.kind().equals(kind) && resource.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name));
    }

    static JsonNode parse(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> listOf(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private List<Resource> documents() {
        List<Resource> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                try (var parts = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
                    while (parts.hasNext()) documents.add(new Resource(folder.relativize(file), parts.next()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
