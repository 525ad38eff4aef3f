package airside.names;

import java.text.Normalizer;
import java.util.Locale;

/// Converts Greek letters by ELOT 743, as Greek passports do: Παπαδόπουλος becomes PAPADOPOULOS.
final class GreekLetters {
    private static final String LETTERS = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
    private static final String[] WRITTEN = {
        "A", "V", "G", "D", "E", "Z", "I", "TH", "I", "K", "L", "M", "N", "X", "O", "P", "R", "S", "T", "Y", "F", "CH",
        "PS", "O"
    };
    /// Before these letters, and at the end of a word, αυ, ευ and ηυ are written with an F; elsewhere with a V.
    private static final String VOICELESS = "ΘΚΞΠΣΤΦΧΨ";

    private GreekLetters() {}

    /// Returns the text in capitals with its Greek letters converted; other characters are unchanged.
    static String write(String name) {
        String capitals = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        if (capitals.codePoints().noneMatch(GreekLetters::isGreek)) return capitals;
        String text = withoutAccents(capitals);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            String pair = i + 1 < text.length() ? text.substring(i, i + 2) : "";
            String pairForm = pairForm(
                    pair, i == 0 || text.charAt(i - 1) == ' ', i + 2 < text.length() ? text.charAt(i + 2) : ' ');
            written.append(pairForm.isEmpty() ? singleForm(text.charAt(i)) : pairForm);
            i += pairForm.isEmpty() ? 1 : 2;
        }
        return written.toString();
    }

    /// Returns the form of a pair of letters that is read as one sound; empty for other pairs.
    private static String pairForm(String pair, boolean isAtStart, char next) {
        return switch (pair) {
            case "ΟΥ" -> "OU";
            case "ΑΥ" -> "A" + sound(next);
            case "ΕΥ" -> "E" + sound(next);
            case "ΗΥ" -> "I" + sound(next);
            case "ΜΠ" -> isAtStart ? "B" : "MP";
            case "ΓΓ" -> "NG";
            case "ΓΞ" -> "NX";
            case "ΓΧ" -> "NCH";
            default -> "";
        };
    }

    private static String sound(char next) {
        return VOICELESS.indexOf(next) >= 0 || !isGreek(next) ? "F" : "V";
    }

    private static String singleForm(char letter) {
        int place = LETTERS.indexOf(letter);
        return place < 0 ? String.valueOf(letter) : WRITTEN[place];
    }

    /// Removes accents from Greek letters only, because other alphabets have their own rules. A diaeresis separates
    /// two letters (ΑΫ is not ΑΥ), so the letter under it is converted here. Marks are dropped: some small letters,
    /// such as ΐ, have no capital of their own and become a capital with marks.
    private static String withoutAccents(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(letter -> !isMark(letter)).forEach(letter -> {
            if (!isGreek(letter)) plain.appendCodePoint(letter);
            else if (letter == 'Ϋ') plain.append('Y');
            else if (letter == 'Ϊ') plain.append('I');
            else plain.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD), 0, 1);
        });
        return plain.toString().replace('ς', 'Σ');
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean isGreek(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK;
    }
}
