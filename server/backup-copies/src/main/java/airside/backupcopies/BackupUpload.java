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

/// Uploads the files that the object store lacks. It deletes no objects: an attacker in the cluster must not be
/// able to delete the copies, and an empty volume must not delete the objects. The lifecycle rules of the bucket
/// decide how long objects are kept.
final class BackupUpload {
    private final ObjectStore store;
    private final Path folder;
    /// Time of the last change of the uploaded partial segment, by name. Its content grows while its size stays the
    /// same.
    private final Map<String, FileTime> partials = new HashMap<>();

    BackupUpload(ObjectStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /// Uploads new and changed files.
    ///
    /// @throws IOException if a file could not be uploaded
    void run() throws IOException {
        Map<String, Long> stored = store.list();
        for (String name : names()) {
            try {
                if (BackupFile.isPartial(name)) copyAgain(name);
                else copyOnce(name, stored);
            } catch (NoSuchFileException e) {
                // It was deleted or renamed; the next run lists it again.
            }
        }
    }

    /// Returns the files to copy. The manifest of a base backup comes after its other files, because it marks the
    /// backup as complete.
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
