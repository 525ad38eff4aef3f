package airside.backupcopies;

import airside.backupcopies.Parts.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Copies what the object store lacks. It deletes nothing there: who takes over the cluster must not be able to
/// take the copies along, and an emptied volume must not empty the store. The bucket's own rules say how long
/// objects are kept.
final class BackupUpload {
    private final ObjectStore store;
    private final Path folder;
    /// When the last segment of the log was copied, by name: it grows without changing its size.
    private final Map<String, FileTime> partials = new HashMap<>();

    BackupUpload(ObjectStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /// @throws IOException when something was not copied
    void run() throws IOException {
        Map<String, Long> stored = store.list();
        for (String name : names()) {
            try {
                if (BackupFile.isPartial(name)) copyAgain(name);
                else copyOnce(name, stored);
            } catch (NoSuchFileException e) {
                // it was deleted or renamed meanwhile: the next round knows
            }
        }
    }

    /// The manifest of a base backup comes after its other files.
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(BackupFile::isWanted)
                    .sorted(Comparator.comparing(BackupFile::isManifest).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private void copyOnce(String name, Map<String, Long> stored) throws IOException {
        Path file = folder.resolve(name);
        for (Part part : Parts.of(name, Files.size(file))) {
            if (Parts.areStored(List.of(part), stored)) continue;
            store.put(part.name(), read(file, part));
        }
    }

    private void copyAgain(String name) throws IOException {
        Path file = folder.resolve(name);
        FileTime changedAt = Files.getLastModifiedTime(file);
        if (changedAt.equals(partials.get(name))) return;
        store.put(name, Files.readAllBytes(file));
        partials.clear();
        partials.put(name, changedAt);
    }

    private static byte[] read(Path file, Part part) throws IOException {
        if (!Files.exists(file)) throw new NoSuchFileException(file.toString());
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[part.bytes()];
            content.seek(part.offset());
            content.readFully(bytes);
            return bytes;
        }
    }
}
