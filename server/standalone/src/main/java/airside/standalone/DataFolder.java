package airside.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The folder for everything that is kept between runs: database, secrets, logs. Only its owner has access. One run
/// uses it at a time; the operating system releases the lock when the process ends, also if it is killed.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Opens the folder for this run; creates it if it does not exist. Removes the access rights of other users to
    /// the folder and to Airside's files in it; other files in the folder keep their rights.
    ///
    /// @throws CannotStartException if another run uses it, it cannot be written, or it belongs to another user
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

    /// Returns the data directory of PostgreSQL.
    Path database() {
        return path.resolve("postgres-18");
    }

    /// Returns the folder into which PostgreSQL's programs are unpacked.
    Path programs() {
        return path.resolve("programs");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /// Returns the log of the services, in JSON lines.
    Path log() {
        return logs().resolve("airside.log");
    }

    /// Returns the log of PostgreSQL.
    Path postgresLog() {
        return logs().resolve("postgres.log");
    }

    /// Returns the file into which the anchors of the booking history are copied.
    Path historyAnchors() {
        return path.resolve("history-anchors.log");
    }

    /// Includes files named `….new`: new files are written under that name first, and a killed run may leave them.
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
