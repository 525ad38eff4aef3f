package airside.flights.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Text as one compares it when accents, case, hyphens and letters of other alphabets' keyboards do not matter:
/// `São Paulo`, `sao-paulo` and `SAO PAULO` are the same.
final class SpokenForm {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ð", "d", "þ", "th", "ł", "l", "đ", "d", "ı", "i", "'", "");

    private SpokenForm() {}

    static String of(String text) {
        String spoken = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet())
            spoken = spoken.replace(letter.getKey(), letter.getValue());
        return NO_WORD.matcher(spoken).replaceAll(" ").strip();
    }
}
