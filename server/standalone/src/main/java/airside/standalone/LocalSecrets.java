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

/// The passwords of this installation: made at random at the first start, kept in a file that only its owner reads.
/// Several threads may ask for them.
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
    synchronized String get(String name) {
        return find(name).orElseGet(() -> create(name));
    }

    /// The secret of that name, if it was made already.
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

    /// Written beside and moved into place, so that a kill never leaves half a file.
    private void save() {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            OwnerOnly.createFile(beside);
            try (Writer writer = Files.newBufferedWriter(beside)) {
                secrets.store(writer, "Airside: secrets of this installation");
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
