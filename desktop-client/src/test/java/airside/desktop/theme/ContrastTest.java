package airside.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// FEATURE: every text is legible in light and dark. The contrast of each pair of text and background colours in
/// app.css is computed as WCAG 2.2 (1.4.3) defines.
class ContrastTest {
    private static final double CONTRAST_MIN = 4.5;
    private static final Pattern RULE = Pattern.compile("(?m)^(\\.root(?:\\.dark)?) \\{(.*?)^}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+): (#[0-9A-Fa-f]{6});");

    /// Colours of texts and of their backgrounds.
    private record Pair(String text, String ground) {}

    private static final List<Pair> PAIRS = pairs();

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String text :
                List.of("fg-default", "fg-muted", "accent-fg", "success-fg", "warning-fg", "danger-fg", "hold-fg")) {
            for (String ground : List.of("bg-default", "bg-subtle", "bg-overlay")) pairs.add(new Pair(text, ground));
        }
        for (String chip : List.of("accent", "success", "warning", "danger", "hold", "neutral"))
            pairs.add(new Pair(chip + "-fg", chip + "-subtle"));
        for (String button : List.of("accent-emphasis", "accent-hover", "danger-button"))
            pairs.add(new Pair("fg-emphasis", button));
        pairs.add(new Pair("fg-default", "accent-subtle"));
        pairs.add(new Pair("stage-fg", "stage"));
        pairs.add(new Pair("stage-fg", "stage-land"));
        pairs.add(new Pair("stage-muted", "stage"));
        for (int airline = 0; airline < 8; airline++) pairs.add(new Pair("fg-emphasis", "airline-" + airline));
        return pairs;
    }

    @Test
    void lightCanBeRead() throws IOException {
        assertEquals(List.of(), tooFaint(colours(false)));
    }

    @Test
    void darkCanBeRead() throws IOException {
        assertEquals(List.of(), tooFaint(colours(true)));
    }

    /// The control: white on the light blue of dark links is known to be too faint (2.1).
    @Test
    void aPairWithTooLittleContrastIsReported() throws IOException {
        Map<String, String> colours = colours(true);
        colours.put("-color-accent-emphasis", "#6CB6FF");
        assertTrue(tooFaint(colours).toString().contains("fg-emphasis on accent-emphasis is 2.1"));
    }

    @Test
    void blackOnWhiteIsTwentyOne() {
        assertEquals(21.0, contrast("#000000", "#FFFFFF"), 0.01);
    }

    private static List<String> tooFaint(Map<String, String> colours) {
        List<String> faint = new ArrayList<>();
        for (Pair pair : PAIRS) {
            double contrast = contrast(colour(colours, pair.text), colour(colours, pair.ground));
            if (contrast < CONTRAST_MIN) faint.add("%s on %s is %.1f".formatted(pair.text, pair.ground, contrast));
        }
        return faint;
    }

    private static String colour(Map<String, String> colours, String name) {
        String colour = colours.get("-color-" + name);
        if (colour == null) throw new IllegalArgumentException("app.css names no colour " + name);
        return colour;
    }

    /// The dark theme has the colours of the light one that it does not define itself.
    private static Map<String, String> colours(boolean isDark) throws IOException {
        Map<String, String> colours = new HashMap<>();
        RULE.matcher(stylesheet()).results().forEach(rule -> {
            boolean applies = isDark || !rule.group(1).endsWith(".dark");
            if (!applies) return;
            COLOUR.matcher(rule.group(2)).results().forEach(colour -> colours.put(colour.group(1), colour.group(2)));
        });
        return colours;
    }

    private static String stylesheet() throws IOException {
        try (var css = ContrastTest.class.getResourceAsStream("/airside/desktop/app.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// Relative luminance as WCAG defines it.
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
