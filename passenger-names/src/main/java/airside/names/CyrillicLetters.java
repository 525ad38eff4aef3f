package airside.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Converts Cyrillic letters by ICAO Doc 9303 part 3, section 6 B. The table has exceptions for some languages. A
/// language is recognised by letters that only it has; otherwise the general form is used.
///
/// Differs from the table in two rows that no passport follows: Serbian Г as H and Һ as C.
final class CyrillicLetters {
    /// The general column. The last line has letters of Kazakh and Kyrgyz, which the table lacks, converted like
    /// the letter from which they are derived.
    private static final Map<String, String> TABLE = table(
            "Ё=E Ђ=D Є=IE Ѕ=DZ І=I Ї=I Ј=J Љ=LJ Њ=NJ Ќ=K Ў=U Џ=DZ Ѓ=G Ћ=C",
            "А=A Б=B В=V Г=G Д=D Е=E Ж=ZH З=Z И=I Й=I К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F",
            "Х=KH Ц=TS Ч=CH Ш=SH Щ=SHCH Ъ=IE Ы=Y Ь= Э=E Ю=IU Я=IA Ѣ=IE Ѫ=U Ѵ=Y Ґ=G Ғ=G Һ=H",
            "Ә=A Қ=K Ң=N Ө=O Ү=U Ұ=U");

    private CyrillicLetters() {}

    /// @param wholeName the name of which the text is a part; its letters determine the language
    static String write(String text, String wholeName) {
        Language language = Language.of(capitals(wholeName));
        StringBuilder written = new StringBuilder();
        for (int letter : capitals(text).codePoints().toArray()) {
            boolean isFirst = written.isEmpty();
            written.append(language.write(Character.toString(letter), isFirst));
        }
        return written.toString();
    }

    private static String capitals(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /// Returns the general form of a letter; the letter itself if the table does not have it. Drops stress marks
    /// and other accents that do not form a letter of their own.
    static String general(String letter) {
        String known = TABLE.get(letter);
        if (known != null) return known;
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        return TABLE.getOrDefault(base, base);
    }

    private static Map<String, String> table(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(row -> row.split("=", -1))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }

    /// Languages with exceptions, in the order in which they are tried.
    private enum Language {
        SERBIAN("ЂЋ", "", "Ж=Z Х=H Ц=C Ч=C Ш=S", ""),
        MACEDONIAN("ЃЌЅ", "", "Ѓ=GJ Ќ=KJ Џ=DJ Х=H Ц=C", ""),
        /// Serbian or Macedonian: the exceptions that both have.
        SOUTH_SLAVIC("ЈЉЊЏ", "", "Х=H Ц=C", ""),
        BELARUSIAN("Ў", "", "Г=H Ё=IO", ""),
        UKRAINIAN("ЇЄҐІ", "ЫЭЁЪӘҒҚҢӨҮҰҺ", "Г=H И=Y", "Є=YE Ї=YI Й=Y Ю=YU Я=YA"),
        OTHER("", "", "", "");

        private final String marks;
        private final String marksOfOthers;
        private final Map<String, String> exceptions;
        private final Map<String, String> exceptionsAtStart;

        Language(String marks, String marksOfOthers, String exceptions, String exceptionsAtStart) {
            this.marks = marks;
            this.marksOfOthers = marksOfOthers;
            this.exceptions = exceptions.isEmpty() ? Map.of() : table(exceptions);
            this.exceptionsAtStart = exceptionsAtStart.isEmpty() ? Map.of() : table(exceptionsAtStart);
        }

        static Language of(String capitals) {
            return Arrays.stream(values())
                    .filter(language -> language.isOf(capitals))
                    .findFirst()
                    .orElse(OTHER);
        }

        private boolean isOf(String capitals) {
            return has(capitals, marks) && !has(capitals, marksOfOthers);
        }

        private static boolean has(String capitals, String letters) {
            return capitals.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
        }

        String write(String letter, boolean isFirst) {
            if (isFirst && exceptionsAtStart.containsKey(letter)) return exceptionsAtStart.get(letter);
            return exceptions.containsKey(letter) ? exceptions.get(letter) : general(letter);
        }
    }
}
