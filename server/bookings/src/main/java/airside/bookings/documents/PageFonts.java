package airside.bookings.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The typeface of documents: Inter, which has the letters of all Latin, Greek and Cyrillic alphabets. Each
/// document embeds it, so that a name looks the same on every machine.
final class PageFonts {
    static final String FAMILY = "Inter";

    private final byte[] regular = read("Inter-Regular.ttf");
    private final byte[] semiBold = read("Inter-SemiBold.ttf");
    private final CmapLookup letters = lettersOf(regular);

    InputStream regular() {
        return new ByteArrayInputStream(regular);
    }

    InputStream semiBold() {
        return new ByteArrayInputStream(semiBold);
    }

    /// Returns whether the typeface has every character of a text.
    boolean canPrint(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFonts.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("The font " + name + " is missing");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup lettersOf(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
