package airside.desktop.formats;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parses a date of birth in the usual spellings: `2 mar 88`, `March 2, 1988`, `2.3.1988`, `1988-03-02`,
/// `02/03/1988`.
///
/// Month names may be of the locale or English, in full or shortened to at least three letters. A date in digits is
/// day, month, year; in the United States month, day, year; if only one order is possible, that one. A year with
/// two digits is the latest such year that is not in the future.
public final class DateReader {
    private static final Pattern PARTS = Pattern.compile(
            "(?<a>[0-9]{1,4}|\\p{L}+)(?<s>[ .,/-]*)(?<b>[0-9]{1,2}|\\p{L}+)(?<t>[ .,/-]*)'?(?<c>[0-9]{1,4})");
    private static final Pattern ORDINAL = Pattern.compile("(?<=[0-9])(st|nd|rd|th)\\b");
    /// A German short form of March that the locale data does not have.
    private static final String MRZ = "mrz";

    private static final int SHORTENED_MIN = 3;
    private static final int YEAR_DIGITS = 4;

    private final boolean isMonthFirst;
    private final List<Locale> languages;
    private final Clock clock;

    public DateReader(Locale locale, Clock clock) {
        this.isMonthFirst = locale.getCountry().equals("US");
        this.languages = List.of(locale, Locale.ENGLISH);
        this.clock = clock;
    }

    /// Returns the date; empty if the text is not an existing date.
    public Optional<LocalDate> read(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        Matcher parts = PARTS.matcher(ORDINAL.matcher(text).replaceAll(""));
        if (!parts.matches()) return Optional.empty();
        String a = parts.group("a");
        String b = parts.group("b");
        String c = parts.group("c");
        if (isWord(a) && isWord(b)) return Optional.empty();
        if (isWord(a)) return month(a).flatMap(month -> date(c, month, b));
        if (isWord(b)) {
            return month(b).flatMap(month -> a.length() == YEAR_DIGITS ? date(a, month, c) : date(c, month, a));
        }
        boolean isRunTogether = parts.group("s").isBlank() != parts.group("t").isBlank()
                || parts.group("s").isEmpty();
        return isRunTogether
                ? Optional.empty()
                : figures(a, b, c, parts.group("s").strip());
    }

    private Optional<LocalDate> figures(String a, String b, String c, String separator) {
        if (a.length() == YEAR_DIGITS) return date(a, Integer.parseInt(b), c);
        if (separator.equals(".")) return date(c, Integer.parseInt(b), a);
        Optional<LocalDate> dayFirst = date(c, Integer.parseInt(b), a);
        Optional<LocalDate> monthFirst = date(c, Integer.parseInt(a), b);
        return isMonthFirst ? monthFirst.or(() -> dayFirst) : dayFirst.or(() -> monthFirst);
    }

    private Optional<LocalDate> date(String year, int month, String day) {
        try {
            if (day.length() > 2) return Optional.empty();
            return switch (year.length()) {
                case YEAR_DIGITS -> Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
                case 2 -> latest(Integer.parseInt(year), month, Integer.parseInt(day));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Tries both centuries, because 29 February may exist in only one of them.
    private Optional<LocalDate> latest(int yearInCentury, int month, int day) {
        LocalDate today = LocalDate.now(clock);
        int century = today.getYear() / 100 * 100;
        return Stream.of(century, century - 100)
                .flatMap(first -> possible(first + yearInCentury, month, day).stream())
                .filter(date -> !date.isAfter(today))
                .findFirst();
    }

    private static Optional<LocalDate> possible(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWord(String part) {
        return Character.isLetter(part.codePointAt(0));
    }

    private Optional<Integer> month(String word) {
        String plain = plain(word);
        if (plain.equals(MRZ)) return Optional.of(Month.MARCH.getValue());
        if (plain.length() < SHORTENED_MIN) return Optional.empty();
        return languages.stream()
                .flatMap(language -> Stream.of(Month.values()).filter(month -> isName(plain, month, language)))
                .map(Month::getValue)
                .findFirst();
    }

    private static boolean isName(String plain, Month month, Locale language) {
        List<String> names = new ArrayList<>();
        for (TextStyle style : TextStyle.values()) {
            String name = plain(month.getDisplayName(style, language));
            if (name.length() >= SHORTENED_MIN) names.add(name);
        }
        return names.stream().anyMatch(name -> name.startsWith(plain));
    }

    /// Returns the word without accents and dots; `maerz` is the same as `März`.
    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|\\.", "")
                .replace("ae", "a");
    }
}
