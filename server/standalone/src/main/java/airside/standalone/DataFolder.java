package airside.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The folder that keeps everything from one run to the next: database, secrets, logs. It is its owner's alone. One
/// run uses it at a time; the lock goes with the process, so a killed run leaves none behind.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Opens the folder for this run, making it when it is not there, and takes the rights of others from it and
    /// from what Airside makes in it. Other files of the folder keep their rights.
    ///
    /// @throws CannotStartException when another run uses it, or it cannot be written, or belongs to another user
    static DataFolder open(Path path) {
        try {
            OwnerOnly.createFolder(path.resolve("logs"));
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new CannotStartException(
                        "The data folder %s is in use by another Airside: stop that one, or set AIRSIDE_HOME to another folder."
                                .formatted(path));
            }
            DataFolder folder = new DataFolder(path, lockFile, lock);
            try {
                folder.restrict();
                folder.createLogs();
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data folder %s cannot be used (%s): set AIRSIDE_HOME to a folder that is yours and that you may write."
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

    /// What PostgreSQL logs.
    Path postgresLog() {
        return logs().resolve("postgres.log");
    }

    /// Where the anchors of the history are written besides the database.
    Path historyAnchors() {
        return path.resolve("history-anchors.log");
    }

    /// New files are made beside the old ones as `….new`, and a kill may leave them.
    private void restrict() throws IOException {
        OwnerOnly.restrictFolder(path);
        for (Path own : List.of(path.resolve("lock"), database(), programs(), secrets(), logs(), historyAnchors())) {
            OwnerOnly.restrictAll(own);
            OwnerOnly.restrictAll(own.resolveSibling(own.getFileName() + ".new"));
        }
    }

    private void createLogs() throws IOException {
        for (Path log : List.of(log(), postgresLog(), historyAnchors())) {
            if (!Files.exists(log)) OwnerOnly.createFile(log);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
