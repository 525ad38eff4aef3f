package airside.flights.world;

import airside.kit.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The CSV files of a world, in a folder or on the class path (`classpath:airside/world`).
public final class WorldFiles {
    private static final String CLASSPATH = "classpath:";

    private final String location;

    public WorldFiles(String location) {
        this.location = location;
    }

    /// Opens the file of a table; unpacks it if it ends in `.gz`.
    ///
    /// @throws SettingsException if the world has no such file
    InputStream open(String table) throws IOException {
        String name = table.replace('_', '-') + ".csv";
        Optional<InputStream> plain = find(name);
        if (plain.isPresent()) return plain.get();
        Optional<InputStream> packed = find(name + ".gz");
        if (packed.isPresent()) return new GZIPInputStream(packed.get());
        throw new SettingsException("flights.world is %s, which has no %s; name a folder that has the files of a world."
                .formatted(location, name));
    }

    /// Returns whether the world has a file for the table, and the file is not empty.
    boolean has(String table) {
        String name = table.replace('_', '-') + ".csv";
        return exists(name) || exists(name + ".gz");
    }

    private boolean exists(String name) {
        try (InputStream file = find(name).orElse(InputStream.nullInputStream())) {
            return file.read() >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<InputStream> find(String name) throws IOException {
        if (location.startsWith(CLASSPATH)) {
            String resource = "/" + location.substring(CLASSPATH.length()) + "/" + name;
            return Optional.ofNullable(WorldFiles.class.getResourceAsStream(resource));
        }
        Path file = Path.of(location, name);
        return Files.isReadable(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    @Override
    public String toString() {
        return location;
    }
}
