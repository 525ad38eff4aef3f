package airside.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/// The conversion of releases up to 0.2, which converted each letter without regard to its word: MADA for मोदी,
/// WANG for 王, X if no letters remained. Tickets that they issued keep these names. New names are converted by
/// [PassportLetters].
public final class LetterByLetter {
    private static final String NOTHING = "X";

    private LetterByLetter() {}

    /// Returns the name as a ticket of a release up to 0.2 has it.
    ///
    /// @return capital letters and single blanks; never empty
    public static String write(String name) {
        String capitals = Normalizer.normalize(name.replace("ß", "ẞ").toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder letters = new StringBuilder();
        GreekLetters.write(capitals).codePoints().forEach(letter -> letters.append(write(letter)));
        String written = letters.toString().strip().replaceAll(" +", " ");
        return written.isEmpty() ? NOTHING : written;
    }

    private static String write(int letter) {
        boolean isSeparator = Character.isWhitespace(letter) || Character.getType(letter) == Character.DASH_PUNCTUATION;
        if (isSeparator) return " ";
        if (!Character.isLetter(letter)) return "";
        String text = Character.toString(letter);
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LatinLetters.write(text);
            case CYRILLIC -> CyrillicLetters.general(text);
            default -> Romanised.TO_LATIN.transliterate(text).replaceAll("[^A-Z]", "");
        };
    }

    /// Holder class: loads the transliterator when it is first needed, because the rules of all scripts are large.
    private static final class Romanised {
        private static final Transliterator TO_LATIN =
                Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Any-Latin; Latin-ASCII; Any-Upper");
    }
}
