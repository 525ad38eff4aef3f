package airside.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that keeps everything from one run to the next: database, secrets, logs. One run uses it at a time;
/// the lock goes with the process, so a killed run leaves none behind.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Opens the folder for this run, making it when it is not there.
    ///
    /// @throws CannotStartException when another run uses it, or it cannot be written
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new CannotStartException(
                        "The data folder %s is in use by another Airside: stop that one, or set AIRSIDE_HOME to another folder."
                                .formatted(path));
            }
            return new DataFolder(path, lockFile, lock);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data folder %s cannot be used (%s): set AIRSIDE_HOME to a folder that you may write."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    private static FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /// Where PostgreSQL keeps its data.
    Path database() {
        return path.resolve("postgres-18");
    }

    /// Where PostgreSQL's programs are unpacked.
    Path programs() {
        return path.resolve("programs");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /// What the services log, as JSON lines.
    Path log() {
        return logs().resolve("airside.log");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
