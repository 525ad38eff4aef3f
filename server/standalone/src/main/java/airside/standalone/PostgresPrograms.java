package airside.standalone;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs (`initdb`, `pg_ctl`, `postgres`), unpacked from the jar for this machine's platform.
final class PostgresPrograms {
    private static final boolean IS_WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /// Unpacks the programs of this version unless they exist, and deletes those of other versions. Unpacks them
    /// under another name and renames the folder, so that a killed run never leaves an incomplete one.
    ///
    /// @param programs folder of all versions
    static PostgresPrograms unpack(Path programs) throws IOException {
        OwnerOnly.createFolder(programs);
        Path version = programs.resolve("postgres-" + checksum());
        if (!Files.isDirectory(version)) {
            Path unpacked = programs.resolve("new");
            delete(unpacked);
            unpackInto(unpacked);
            Files.move(unpacked, version);
        }
        try (Stream<Path> others = Files.list(programs)) {
            for (Path other : others.filter(path -> !path.equals(version)).toList()) delete(other);
        }
        return new PostgresPrograms(version);
    }

    /// Runs a program and waits until it ends.
    ///
    /// @param input standard input of the program
    /// @param log file to which its output is appended
    /// @throws IOException if its exit status is not 0
    void run(String program, List<String> arguments, String input, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it does not run as root.
        if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
        command.add(
                folder.resolve("bin", IS_WINDOWS ? program + ".exe" : program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        try (var out = process.outputWriter()) {
            out.write(input);
        }
        try {
            int status = process.waitFor();
            if (status != 0) throw new IOException("%s ended with status %d".formatted(program, status));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        try (InputStream archive = new BufferedInputStream(archive());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) throw new IOException("The archive leads out of its folder: " + path);
                unpackOne(entries, entry, path);
            }
        }
    }

    private static void unpackOne(TarArchiveInputStream entries, TarArchiveEntry entry, Path path) throws IOException {
        OwnerOnly.createFolder(entry.isDirectory() ? path : path.getParent());
        if (entry.isDirectory()) return;
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        OwnerOnly.createFile(path);
        try (var file = Files.newOutputStream(path)) {
            entries.transferTo(file);
        }
        boolean isProgram = path.getParent().endsWith("bin");
        if (isProgram && !path.toFile().setExecutable(true, true))
            throw new IOException("%s cannot be made a program".formatted(path));
    }

    /// Returns a name for the version, from its content. It only distinguishes our own versions and protects
    /// against nothing, so the fastest checksum is enough.
    private static String checksum() throws IOException {
        var checksum = new CRC32();
        try (InputStream archive = new CheckedInputStream(archive(), checksum)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return "%08x".formatted(checksum.getValue());
    }

    private static InputStream archive() throws IOException {
        String architecture = System.getProperty("os.arch");
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system(), architecture.equals("amd64") ? "x86_64" : architecture);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return "Windows";
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }

    /// Deletes a file, or a folder with its content, if it exists.
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) delete(child);
            }
        }
        Files.deleteIfExists(path);
    }
}
