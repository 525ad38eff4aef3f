package airside.backupcopies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/// Writes the metric for the alerts: the time at which all files were last copied, in seconds since 1970 (UTC). The
/// backup script `keep.sh` adds it to its own metrics.
final class CopyMetrics {
    private final Path file;
    private final Clock clock;

    CopyMetrics(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Writes that all files are copied now. Does nothing if the folder of the file does not exist.
    void writeSuccess() throws IOException {
        String line = "airside_backups_copied_timestamp_seconds %d%n"
                .formatted(clock.instant().getEpochSecond());
        if (!Files.isDirectory(file.toAbsolutePath().getParent()) || file.equals(Path.of("/dev/null"))) return;
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(part, line);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
