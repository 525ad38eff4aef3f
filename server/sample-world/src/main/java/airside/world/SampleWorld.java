package airside.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The world that comes with Airside, and whom to thank for it.
public final class SampleWorld {
    private static final String FOLDER = "/airside/world/";

    private SampleWorld() {}

    /// Names of its files, in the order in which they were rebuilt.
    public static List<String> files() {
        return text("SHA256SUMS").lines().map(line -> line.split(" +")[1]).toList();
    }

    /// A file, unpacked where it is packed.
    ///
    /// @throws IllegalArgumentException when the world has no such file
    public static InputStream open(String name) {
        InputStream file = SampleWorld.class.getResourceAsStream(FOLDER + name);
        if (file == null) throw new IllegalArgumentException("The sample world has no file " + name);
        try {
            return name.endsWith(".gz") ? new GZIPInputStream(file) : new BufferedInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where each file comes from and under which licence, in Markdown: shown wherever the product thanks its
    /// sources.
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
