package airside.desktop.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a date as people type it: `02 Mar 1988`, `2.3.1988`, `1988-03-02`, `02/03/1988`.
public final class DateReader {
    private final List<DateTimeFormatter> ways;

    public DateReader(Locale locale) {
        boolean monthFirst = locale.getCountry().equals("US");
        ways = List.of(
                way("d MMM uuuu", locale),
                way("d MMMM uuuu", locale),
                way("d. MMM uuuu", locale),
                way("d. MMMM uuuu", locale),
                way("d MMM uuuu", Locale.ENGLISH),
                way("dMMMuuuu", Locale.ENGLISH),
                way("uuuu-M-d", locale),
                way("d.M.uuuu", locale),
                way(monthFirst ? "M/d/uuuu" : "d/M/uuuu", locale),
                way("d M uuuu", locale));
    }

    private static DateTimeFormatter way(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /// Empty when it is no date, or one that does not exist.
    public Optional<LocalDate> read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter way : ways) {
            try {
                return Optional.of(LocalDate.parse(text, way));
            } catch (DateTimeException e) {
                // the next way may fit
            }
        }
        return Optional.empty();
    }
}
