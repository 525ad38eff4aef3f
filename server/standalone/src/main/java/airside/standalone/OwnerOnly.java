package airside.standalone;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Creates and restricts files and folders so that only their owner has access. Does nothing on file systems
/// without POSIX rights (Windows), where other users have no access to a user's folder.
final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /// Creates a folder and its missing parents with access for the owner only. Does nothing if it exists.
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /// Creates an empty file with access for the owner only.
    static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /// Removes the rights of group and others from a folder (mode 0700). Does not change its content.
    static void restrictFolder(Path folder) throws IOException {
        if (hasRights(folder)) restrictOne(folder);
    }

    /// Removes the rights of group and others from a file, or from a folder and its content: folders get mode 0700,
    /// files 0600, programs 0700. Skips symbolic links. Does nothing if the path does not exist.
    static void restrictAll(Path fileOrFolder) throws IOException {
        if (!hasRights(fileOrFolder)) return;
        Files.walkFileTree(fileOrFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                restrictOne(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) restrictOne(path);
                return FileVisitResult.CONTINUE;
            }

            /// A running program may delete its files in the meantime.
            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }

    private static void restrictOne(Path path) throws IOException {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
            boolean mayExecute = rights.contains(PosixFilePermission.OWNER_EXECUTE);
            Set<PosixFilePermission> right = mayExecute || Files.isDirectory(path) ? FOLDER : FILE;
            if (!rights.stream().allMatch(right::contains)) Files.setPosixFilePermissions(path, right);
        } catch (NoSuchFileException e) {
            // deleted in the meantime
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
