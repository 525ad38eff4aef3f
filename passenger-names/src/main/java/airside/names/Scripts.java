package airside.names;

import java.util.Optional;

/// Chooses the conversion for each script. A script is converted only if the letters alone determine what passports
/// say: Hebrew omits vowels, Hangul has spellings by family (GIM is KIM in passports), Thai and Khmer need a
/// dictionary, Chinese characters have a reading in each language.
final class Scripts {
    private Scripts() {}

    /// Returns the run in A to Z and blanks; empty if its script, or one of its letters, has no reliable
    /// conversion.
    ///
    /// @param wholeName the name of which the run is a part; its letters determine the language
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
