package airside.kit.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// Reads `application.yaml`. Joins nested keys with dots and items of lists with commas.
final class SettingsFile {
    private SettingsFile() {}

    /// Returns the values of the file; empty if it does not exist.
    static Map<String, String> read(Path file) {
        if (!Files.exists(file)) return Map.of();
        try {
            var values = new TreeMap<String, String>();
            flatten("", new YAMLMapper().readTree(Files.readString(file)), values);
            return values;
        } catch (IOException e) {
            throw new SettingsException("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }

    private static void flatten(String key, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.forEachEntry((name, child) -> flatten(key.isEmpty() ? name : key + "." + name, child, values));
        } else if (node.isArray()) {
            var joined = new StringJoiner(",");
            node.forEach(item -> joined.add(item.asText()));
            values.put(key, joined.toString());
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put(key, node.asText());
        }
    }
}
