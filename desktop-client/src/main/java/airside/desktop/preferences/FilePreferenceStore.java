package airside.desktop.preferences;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// Preferences in a properties file. If the file cannot be read or written, preferences are lost but the
/// application works.
public final class FilePreferenceStore implements PreferenceStore {
    private static final System.Logger LOG = System.getLogger(FilePreferenceStore.class.getName());

    private final Path file;
    private final Properties texts = new Properties();

    public FilePreferenceStore(Path file) {
        this.file = file;
        if (!Files.exists(file)) return;
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "Starting afresh, " + file + " cannot be read: " + e);
        }
    }

    @Override
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(texts.getProperty(name));
    }

    @Override
    public synchronized void keep(String name, String text) {
        if (text.equals(texts.put(name, text))) return;
        write();
    }

    @Override
    public synchronized void remove(String name) {
        if (texts.remove(name) != null) write();
    }

    /// Writes a temporary file and renames it, so that a crash leaves either the old or the new content.
    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                texts.store(writer, "Airside desktop");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Cannot save preferences in " + file + ": " + e);
        }
    }
}
