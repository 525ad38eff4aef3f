package airside.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The files of the sample world and their licences.
public final class SampleWorld {
    private static final String FOLDER = "/airside/world/";

    private SampleWorld() {}

    /// Returns the names of the files, in the order of `SHA256SUMS`.
    public static List<String> files() {
        return text("SHA256SUMS").lines().map(line -> line.split(" +")[1]).toList();
    }

    /// Opens a file; unpacks it if it ends in `.gz`.
    ///
    /// @throws IllegalArgumentException if the world has no such file
    public static InputStream open(String name) {
        InputStream file = SampleWorld.class.getResourceAsStream(FOLDER + name);
        if (file == null) throw new IllegalArgumentException("The sample world has no file " + name);
        try {
            return name.endsWith(".gz") ? new GZIPInputStream(file) : new BufferedInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns source and licence of each file, in Markdown, for the pages that acknowledge sources.
    public static String licences() {
        return text("DATA-LICENSES.md");
    }

    private static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
