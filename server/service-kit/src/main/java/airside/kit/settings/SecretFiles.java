package airside.kit.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads settings from a folder with one file for each key, named as the key.
final class SecretFiles {
    private static final long FILE_BYTES_MAX = 64 * 1024;

    private SecretFiles() {}

    /// Returns the values of a folder, by key; empty if the folder does not exist. Skips names that begin with a
    /// dot: Kubernetes stores the versions of a mounted Secret under such names.
    ///
    /// @throws SettingsException when a file cannot be read
    static Map<String, String> read(Path folder) {
        if (!Files.isDirectory(folder)) return Map.of();
        try (Stream<Path> files = Files.list(folder)) {
            var values = new TreeMap<String, String>();
            for (Path file : files.filter(SecretFiles::isValue).toList()) {
                values.put(file.getFileName().toString(), content(file));
            }
            return values;
        } catch (IOException e) {
            throw new SettingsException("The folder of secrets %s cannot be read: %s.".formatted(folder, e));
        }
    }

    /// Returns the text of a file, without white space at its end.
    static String content(Path file) throws IOException {
        if (Files.size(file) > FILE_BYTES_MAX) throw new IOException("it is too large");
        return Files.readString(file).stripTrailing();
    }

    private static boolean isValue(Path file) {
        return !file.getFileName().toString().startsWith(".") && Files.isRegularFile(file);
    }
}
