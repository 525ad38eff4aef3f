package airside.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/// The passwords and keys of this installation: generated at the first start and kept in a file that only its owner
/// can read. Thread-safe.
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

    /// Returns the secret with this name; generates it if it does not exist.
    synchronized String get(String name) {
        return find(name).orElseGet(() -> create(name));
    }

    /// Returns the secret with this name; empty if it does not exist.
    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(secrets.getProperty(name));
    }

    private String create(String name) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        secrets.setProperty(name, secret);
        save();
        return secret;
    }

    /// Writes a new file and renames it, so that a killed run never leaves an incomplete one.
    private void save() {
        try {
            Path newFile = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(newFile);
            OwnerOnly.createFile(newFile);
            try (Writer writer = Files.newBufferedWriter(newFile)) {
                secrets.store(writer, "Airside: secrets of this installation");
            }
            Files.move(newFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
