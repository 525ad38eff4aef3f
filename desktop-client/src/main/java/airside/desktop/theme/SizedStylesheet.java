package airside.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A stylesheet whose sizes (fonts, widths, heights, gaps) are multiplied by a factor.
///
/// Sizes in stylesheets are pixels at 100 %. Sizes in `em` follow the font; widths of lines and focus rings do not
/// change.
final class SizedStylesheet {
    private static final Pattern LENGTHS = Pattern.compile("""
        (?<=[\\s;{])(-fx-(?:font-size|icon-size|padding|label-padding|spacing|[hv]gap|graphic-text-gap|line-spacing\
        |(?:min|pref|max)-(?:width|height)|(?:background|border)-radius|translate-[xy]|cell-size|fixed-cell-size)\
        \\s*:)([^;}]*)\
        """);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#.-])(-?[0-9]+(?:\\.[0-9]+)?)(px)?(?![\\w.%])");

    private static final Pattern DENSE = Pattern.compile(":[^;:{}]*/\\*\\s*dense\\s+([^*;]+?)\\s*\\*/");

    private SizedStylesheet() {}

    /// Returns the URL of the stylesheet.
    static String of(String resource, double factor, boolean isDense) {
        URL url = Objects.requireNonNull(SizedStylesheet.class.getResource(resource), resource);
        if (factor == 1 && !isDense) return url.toExternalForm();
        String css = isDense ? dense(read(url)) : read(url);
        byte[] bytes = scale(css, factor).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    static String dense(String css) {
        return DENSE.matcher(css).replaceAll(": $1");
    }

    static String scale(String css, double factor) {
        return LENGTHS.matcher(css)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + NUMBER.matcher(found.group(2)).replaceAll(number -> times(number.group(1), factor))));
    }

    private static String times(String number, double factor) {
        double scaled = Math.round(Double.parseDouble(number) * factor * 100) / 100.0;
        return scaled + "px";
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
