package airside.bookings.passengers;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Writes any name in A to Z, as passports do: ICAO Doc 9303 part 3, section 6 for letters of Latin and Cyrillic
/// alphabets, ELOT 743 for Greek, and Unicode's general romanisation for every other script.
final class PassportLetters {
    /// What is left when nothing of a name can be written in letters.
    private static final String NOTHING = "X";

    /// Where Doc 9303 says something else than leaving the accent out.
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            letter('Ä', "AE"),
            letter('Æ', "AE"),
            letter('Å', "AA"),
            letter('Ø', "OE"),
            letter('Ö', "OE"),
            letter('Œ', "OE"),
            letter('Ü', "UE"),
            letter('ẞ', "SS"),
            letter('Þ', "TH"),
            letter('Ð', "D"),
            letter('Đ', "D"),
            letter('Ħ', "H"),
            letter('Ĳ', "IJ"),
            letter('Ł', "L"),
            letter('Ŀ', "L"),
            letter('Ŋ', "N"),
            letter('Ŧ', "T"),
            letter('Ə', "E"));

    private static final Map<Integer, String> CYRILLIC = Map.ofEntries(
            letter('А', "A"),
            letter('Б', "B"),
            letter('В', "V"),
            letter('Г', "G"),
            letter('Ґ', "G"),
            letter('Ѓ', "G"),
            letter('Д', "D"),
            letter('Ђ', "D"),
            letter('Е', "E"),
            letter('Ё', "E"),
            letter('Ж', "ZH"),
            letter('З', "Z"),
            letter('Ѕ', "DZ"),
            letter('И', "I"),
            letter('І', "I"),
            letter('Ї', "I"),
            letter('Й', "I"),
            letter('Ј', "J"),
            letter('К', "K"),
            letter('Ќ', "K"),
            letter('Л', "L"),
            letter('Љ', "LJ"),
            letter('М', "M"),
            letter('Н', "N"),
            letter('Њ', "NJ"),
            letter('О', "O"),
            letter('П', "P"),
            letter('Р', "R"),
            letter('С', "S"),
            letter('Т', "T"),
            letter('Ћ', "C"),
            letter('У', "U"),
            letter('Ў', "U"),
            letter('Ф', "F"),
            letter('Х', "KH"),
            letter('Ц', "TS"),
            letter('Ч', "CH"),
            letter('Џ', "DZ"),
            letter('Ш', "SH"),
            letter('Щ', "SHCH"),
            letter('Ъ', "IE"),
            letter('Ы', "Y"),
            letter('Ь', ""),
            letter('Э', "E"),
            letter('Є', "IE"),
            letter('Ю', "IU"),
            letter('Я', "IA"),
            letter('Ѣ', "IE"),
            letter('Ѫ', "U"),
            letter('Ѵ', "Y"));

    private PassportLetters() {}

    /// Letters with single blanks between the parts of a name; never empty.
    static String of(String name) {
        String capitals = Normalizer.normalize(name.replace("ß", "ẞ").toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder letters = new StringBuilder();
        GreekLetters.spelledOut(capitals).codePoints().forEach(letter -> append(letters, letter));
        String written = letters.toString().strip().replaceAll(" +", " ");
        return written.isEmpty() ? NOTHING : written;
    }

    private static void append(StringBuilder letters, int letter) {
        if (isPassportLetter(letter)) letters.appendCodePoint(letter);
        else if (LATIN.containsKey(letter)) letters.append(LATIN.get(letter));
        else if (CYRILLIC.containsKey(letter)) letters.append(CYRILLIC.get(letter));
        else if (Character.isWhitespace(letter) || Character.getType(letter) == Character.DASH_PUNCTUATION)
            letters.append(' ');
        else if (Character.isLetter(letter)) letters.append(Romanised.letters(letter));
    }

    private static boolean isPassportLetter(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static Map.Entry<Integer, String> letter(char letter, String written) {
        return Map.entry((int) letter, written);
    }

    /// Loaded when the first name needs it: the rules of all scripts are large.
    private static final class Romanised {
        private static final Transliterator TO_LATIN =
                Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Any-Latin; Latin-ASCII; Any-Upper");

        private Romanised() {}

        static String letters(int letter) {
            return TO_LATIN.transliterate(Character.toString(letter)).replaceAll("[^A-Z]", "");
        }
    }
}
