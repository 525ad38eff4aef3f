package airside.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/// The form that releases up to 0.2 gave to names, letter by letter and without looking at the word: MADA for मोदी,
/// WANG for 王, X where nothing was left. Tickets issued by them keep it. New names go through [PassportLetters].
public final class LetterByLetter {
    private static final String NOTHING = "X";

    private LetterByLetter() {}

    /// The name on a ticket of a release up to 0.2.
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

    /// Loaded when the first name needs it: the rules of all scripts are large.
    private static final class Romanised {
        private static final Transliterator TO_LATIN =
                Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Any-Latin; Latin-ASCII; Any-Upper");
    }
}
