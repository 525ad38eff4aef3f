package airside.backupcopies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Downloads the files that the backup folder lacks: complete base backups and the write-ahead log. Existing files
/// are not changed.
final class BackupDownload {
    private final ObjectStore store;
    private final Path folder;

    BackupDownload(ObjectStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /// Downloads the missing files.
    ///
    /// @return the number of downloaded files
    /// @throws IOException if a file could not be downloaded
    int run() throws IOException {
        SortedMap<String, List<String>> objects = new TreeMap<>();
        for (Map.Entry<String, Long> object : store.list().entrySet()) {
            String name = Parts.file(object.getKey());
            if (BackupFile.isWanted(name)) {
                objects.computeIfAbsent(name, _ -> new ArrayList<>()).add(object.getKey());
            }
        }
        int fetched = 0;
        for (Map.Entry<String, List<String>> file : objects.entrySet()) {
            String name = file.getKey();
            if (BackupFile.needsManifest(name) && !objects.containsKey(BackupFile.manifestOf(name))) continue;
            if (BackupFile.isPartial(name) && objects.containsKey(BackupFile.whole(name))) continue;
            if (Files.exists(folder.resolve(name))) continue;
            fetch(name, file.getValue());
            fetched++;
        }
        return fetched;
    }

    private void fetch(String name, List<String> parts) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream content = Files.newOutputStream(unfinished)) {
            for (String part : parts) {
                try (InputStream stored = store.get(part)) {
                    stored.transferTo(content);
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
