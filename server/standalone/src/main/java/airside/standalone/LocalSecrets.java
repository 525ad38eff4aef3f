package airside.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// The passwords of this installation: made at random at the first start, kept in a file that only its owner reads.
final class LocalSecrets {
    private static final int SECRET_BYTES = 24;

    private final Path file;
    private final Properties secrets = new Properties();

    LocalSecrets(Path file) {
        this.file = file;
        if (!Files.exists(file)) return;
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The secret of that name, made now if it is new.
    String get(String name) {
        String secret = secrets.getProperty(name);
        return secret != null ? secret : create(name);
    }

    private String create(String name) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        secrets.setProperty(name, secret);
        save();
        return secret;
    }

    /// Written beside and moved into place, so that a kill never leaves half a file.
    private void save() {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            createForOwnerOnly(beside);
            try (Writer writer = Files.newBufferedWriter(beside)) {
                secrets.store(writer, "Airside: secrets of this installation");
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createForOwnerOnly(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }
}
