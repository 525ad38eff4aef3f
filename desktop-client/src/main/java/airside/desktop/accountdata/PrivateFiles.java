package airside.desktop.accountdata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only the owner of the process may read: folders 0700, files 0600. Where there are no such permissions
/// (Windows), the folders of the user's profile are private already.
final class PrivateFiles {
    private PrivateFiles() {}

    /// Writes the file beside and moves it, so that a crash leaves the old file or the new one.
    static void replace(Path path, byte[] bytes) throws IOException {
        createFolder(path.getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                permissions(path, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Opens a file for locking, and makes it where it is missing.
    static FileChannel openLock(Path path) throws IOException {
        createFolder(path.getParent());
        return FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), permissions(path, "rw-------"));
    }

    /// A folder that was there before and is open to others becomes private.
    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions(folder, "rwx------"));
        if (hasPermissions(folder)) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
