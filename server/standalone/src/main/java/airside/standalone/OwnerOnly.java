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

/// Files and folders that only their owner can read, write or enter. On a file system without POSIX rights
/// (Windows) nothing is changed: there a user's folder is the user's already.
final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /// Creates a folder, and those above it, for its owner alone. Does nothing when it exists.
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /// Creates an empty file for its owner alone.
    static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /// Takes every right of the group and of others from a folder: it becomes 0700. What is in it stays as it is.
    static void restrictFolder(Path folder) throws IOException {
        if (hasRights(folder)) restrictOne(folder);
    }

    /// Takes every right of the group and of others from a file, or from a folder and all that is in it: folders
    /// become 0700, files 0600, programs 0700. Symbolic links are left alone. Does nothing when it does not exist.
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

            /// A program that runs may delete its files meanwhile.
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
            // deleted meanwhile
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
