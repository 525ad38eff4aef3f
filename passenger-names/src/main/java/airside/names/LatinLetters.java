package airside.names;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Converts Latin letters by ICAO Doc 9303 part 3, section 6 A. If the table allows several forms of a letter, the
/// first is written and all are recognised.
final class LatinLetters {
    /// Letters for which dropping the accent is not enough. The first form is the table's; the last of several is
    /// what people type without such a key.
    private static final Map<Integer, List<String>> TABLE = Map.ofEntries(
            letter('Ä', "AE", "A"),
            letter('Å', "AA", "A"),
            letter('Æ', "AE"),
            letter('Ð', "D"),
            letter('Ñ', "N", "NXX"),
            letter('Ö', "OE", "O"),
            letter('Ø', "OE", "O"),
            letter('Ü', "UE", "UXX", "U"),
            letter('Þ', "TH"),
            letter('Đ', "D", "DJ"),
            letter('Ħ', "H"),
            letter('Ĳ', "IJ"),
            letter('Ŀ', "L"),
            letter('Ł', "L"),
            letter('Ŋ', "N"),
            letter('Œ', "OE"),
            letter('Ŧ', "T"),
            letter('ẞ', "SS"),
            // Not in the table: Azerbaijani, and letters of African alphabets, converted like the letter from which
            // they are derived.
            letter('Ə', "E", "A"),
            letter('Ɛ', "E"),
            letter('Ɔ', "O"),
            letter('Ɩ', "I"),
            letter('Ʊ', "U"),
            letter('Ʋ', "V"),
            letter('Ɣ', "G"));

    private LatinLetters() {}

    static String write(String text) {
        StringBuilder written = new StringBuilder();
        capitals(text)
                .codePoints()
                .forEach(letter -> written.append(forms(letter).getFirst()));
        return written.toString();
    }

    /// Returns each spelling followed by all forms of the text's letters.
    ///
    /// @param countMax above this number, only the first form of each further letter is used
    static Set<String> extend(Set<String> spellings, String text, int countMax) {
        Set<String> all = spellings;
        for (int letter : capitals(text).codePoints().toArray()) {
            List<String> forms = forms(letter);
            boolean isTooMany = all.size() * forms.size() > countMax;
            Set<String> longer = new LinkedHashSet<>();
            for (String form : isTooMany ? forms.subList(0, 1) : forms) {
                for (String spelling : all) longer.add(spelling + form);
            }
            all = longer;
        }
        return all;
    }

    private static String capitals(String text) {
        return Normalizer.normalize(text.replace("ß", "ẞ").toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static List<String> forms(int letter) {
        if (PassportLetters.isPassportLetter(letter)) return List.of(Character.toString(letter));
        List<String> known = TABLE.get(letter);
        if (known != null) return known;
        String plain = withoutMarks(Character.toString(letter));
        boolean isPlain = plain.chars().allMatch(PassportLetters::isPassportLetter);
        return List.of(isPlain ? plain : Rare.write(plain));
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Map.Entry<Integer, List<String>> letter(char letter, String... forms) {
        return Map.entry((int) letter, List.of(forms));
    }

    /// Holder class: loads the transliterator when it is first needed.
    private static final class Rare {
        private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII; Any-Upper");

        private Rare() {}

        static String write(String text) {
            return TO_ASCII.transliterate(text);
        }
    }
}
