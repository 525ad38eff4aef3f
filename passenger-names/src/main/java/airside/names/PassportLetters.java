package airside.names;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Converts names to the letters A to Z, as in a passport's machine-readable zone and on a ticket: Latin, Cyrillic
/// and Arabic letters by the tables of ICAO Doc 9303 part 3 (eighth edition) section 6, Greek by ELOT 743,
/// Georgian, Devanagari, Gurmukhi and kana as the passports of those countries do. Names in other scripts are not
/// converted, because a wrong name on a ticket is worse than a question.
public final class PassportLetters {
    /// How many spellings are compared at most; names of ordinary length have fewer.
    private static final int SPELLINGS_MAX = 64;

    /// Dropped between letters: Doc 9303 part 3, section 4.6, and invisible joiners of Arabic and Indic scripts.
    private static final String OMITTED = "'’‘ʼʻ`´.·\u200C\u200D";

    /// Converted to a blank, like every hyphen.
    private static final String SEPARATING = ",/・";

    private PassportLetters() {}

    /// Converts a name, or returns the reason why it cannot be converted.
    ///
    /// @param name given names or a surname, in any script
    public static Conversion convert(String name) {
        return convert(name, name);
    }

    /// Converts a part of a name. Some Cyrillic letters have different forms in different languages, and often only
    /// the other part shows the language: Гриценко with the given name Сергій is HRYTSENKO.
    ///
    /// @param name given names or a surname, in any script
    /// @param wholeName all parts of the name
    public static Conversion convert(String name, String wholeName) {
        Optional<Integer> foreign = name.codePoints()
                .filter(letter -> !isAllowedInName(letter))
                .boxed()
                .findFirst();
        if (foreign.isPresent()) return new Conversion.InvalidCharacter(foreign.get());
        StringBuilder letters = new StringBuilder();
        for (ScriptRun run : ScriptRun.listOf(spaced(name))) {
            Optional<String> written = Scripts.write(run, wholeName);
            if (written.isEmpty()) return new Conversion.UnknownScript(run.script());
            letters.append(written.get());
        }
        String result = normalised(letters.toString());
        if (result.isEmpty()) return new Conversion.NoLetters();
        return isPlain(name) ? new Conversion.Unchanged(result) : new Conversion.Converted(result);
    }

    /// Returns the letters of a name; empty if it cannot be converted.
    public static Optional<String> find(String name) {
        return switch (convert(name)) {
            case Conversion.Unchanged(String letters) -> Optional.of(letters);
            case Conversion.Converted(String letters) -> Optional.of(letters);
            case Conversion.UnknownScript _, Conversion.NoLetters _, Conversion.InvalidCharacter _ -> Optional.empty();
        };
    }

    /// Reads text copied from a passport's machine-readable zone: letters A to Z in any case. Fillers (`<`),
    /// hyphens and blanks separate words; apostrophes are dropped.
    ///
    /// @return capital letters and single blanks; empty if there is another character, or no letter
    public static Optional<String> read(String copied) {
        String letters = normalised(
                copied.toUpperCase(Locale.ROOT).replaceAll("[<\\s-]", " ").replaceAll("['’]", ""));
        boolean areAllLetters = letters.chars().allMatch(letter -> letter == ' ' || isPassportLetter(letter));
        return Optional.of(letters).filter(text -> areAllLetters && !text.isEmpty());
    }

    /// Returns the spellings of a name that people and passports use: for Ødegård OEDEGAARD, ODEGARD, OEDEGARD and
    /// ODEGAARD. Doc 9303 allows several forms of some letters, and people without such a key omit the accent.
    ///
    /// @return capital letters and single blanks; empty if the name cannot be converted
    public static Set<String> listSpellings(String name) {
        Optional<String> converted = find(name);
        if (converted.isEmpty()) return Set.of();
        Set<String> spellings = new LinkedHashSet<>(Set.of(""));
        for (ScriptRun run : ScriptRun.listOf(spaced(name))) {
            if (run.script() == UnicodeScript.LATIN)
                spellings = LatinLetters.extend(spellings, run.text(), SPELLINGS_MAX);
            else spellings = extend(spellings, Scripts.write(run, name).orElseThrow());
        }
        Set<String> normalisedSpellings = new LinkedHashSet<>(Set.of(converted.get()));
        for (String spelling : spellings) normalisedSpellings.add(normalised(spelling));
        return normalisedSpellings;
    }

    private static Set<String> extend(Set<String> spellings, String written) {
        Set<String> longer = new LinkedHashSet<>();
        for (String spelling : spellings) longer.add(spelling + written);
        return longer;
    }

    private static boolean isAllowedInName(int letter) {
        if (OMITTED.indexOf(letter) >= 0 || SEPARATING.indexOf(letter) >= 0) return true;
        return switch (Character.getType(letter)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION -> true;
            default -> false;
        };
    }

    /// Returns letters and blanks only. Compatibility forms, such as full-width letters and half-width katakana,
    /// become ordinary letters; some of them produce a middle dot or an apostrophe, so these are dropped before and
    /// after.
    private static String spaced(String name) {
        return lettersAndBlanks(Normalizer.normalize(lettersAndBlanks(name), Normalizer.Form.NFKC));
    }

    private static String lettersAndBlanks(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints()
                .filter(letter -> OMITTED.indexOf(letter) < 0)
                .map(letter -> isSeparator(letter) ? ' ' : letter)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isSeparator(int letter) {
        return SEPARATING.indexOf(letter) >= 0
                || Character.getType(letter) == Character.DASH_PUNCTUATION
                || Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    private static String normalised(String letters) {
        return letters.strip().replaceAll(" +", " ");
    }

    private static boolean isPlain(String name) {
        return name.codePoints()
                .allMatch(letter -> isPassportLetter(letter)
                        || letter >= 'a' && letter <= 'z'
                        || OMITTED.indexOf(letter) >= 0
                        || isSeparator(letter));
    }

    static boolean isPassportLetter(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
