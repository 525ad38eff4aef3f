package airside.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled fonts, which make the application look the same on each computer.
public final class Typefaces {
    private static final List<String> FILES = List.of(
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "Inter-Bold.ttf",
            "JetBrainsMono-Regular.woff",
            "JetBrainsMono-Bold.woff");

    private Typefaces() {}

    /// Loads the fonts. Repeated calls have no effect.
    public static void load() {
        for (String file : FILES) {
            try (InputStream font = Typefaces.class.getResourceAsStream("fonts/" + file)) {
                if (font == null || Font.loadFont(font, 13) == null) {
                    throw new IllegalStateException("The font " + file + " cannot be read");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
