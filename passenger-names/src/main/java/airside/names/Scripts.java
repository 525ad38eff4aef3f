package airside.names;

import java.util.Optional;

/// Which scripts are converted, and by which rules. What the passports of a country show is the measure: a script
/// for which the letters alone do not tell what the passport says is not converted. Hebrew leaves vowels
/// out, Hangul has spellings by family (GIM is KIM in passports), Thai and Khmer need a dictionary, Chinese
/// characters have a reading for each language.
final class Scripts {
    private Scripts() {}

    /// The run in A to Z and blanks; empty when its script, or one of its letters, has no reliable conversion.
    ///
    /// @param wholeName the name of which the run is a part; its letters tell the language
    static Optional<String> write(ScriptRun run, String wholeName) {
        Optional<String> written = switch (run.script()) {
            case LATIN -> Optional.of(LatinLetters.write(run.text()));
            case CYRILLIC -> Optional.of(CyrillicLetters.write(run.text(), wholeName));
            case GREEK -> Optional.of(GreekLetters.write(run.text()));
            case ARABIC -> Optional.of(ArabicLetters.write(run.text()));
            case GEORGIAN -> Optional.of(GeorgianLetters.write(run.text()));
            case DEVANAGARI, GURMUKHI -> Optional.of(IndianLetters.write(run.text(), run.script()));
            case HIRAGANA, KATAKANA -> Optional.of(KanaLetters.write(run.text(), run.script()));
            case COMMON -> Optional.of(run.text().isBlank() ? " " : "");
            default -> Optional.empty();
        };
        return written.filter(
                text -> text.chars().allMatch(letter -> letter == ' ' || PassportLetters.isPassportLetter(letter)));
    }
}
