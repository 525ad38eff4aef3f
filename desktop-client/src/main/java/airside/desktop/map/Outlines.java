package airside.desktop.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Coastlines of the continents and larger islands, from Natural Earth (public domain).
///
/// @param rings closed rings, each longitude and latitude in turn, in degrees
record Outlines(List<double[]> rings) {

    /// Reads the file of `assets/rebuild.py`: for each ring the number of points, then pairs of hundredths of
    /// degrees.
    static Outlines read() {
        List<double[]> rings = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream("land.bin"))) {
            ShortBuffer numbers = ByteBuffer.wrap(file.readAllBytes()).asShortBuffer();
            while (numbers.hasRemaining()) {
                double[] ring = new double[numbers.get() * 2];
                for (int i = 0; i < ring.length; i++) ring[i] = numbers.get() / 100.0;
                rings.add(ring);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outlines(rings);
    }
}
