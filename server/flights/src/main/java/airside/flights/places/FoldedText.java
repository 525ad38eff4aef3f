package airside.flights.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Converts text to a form for comparison, without accents, case and punctuation: `São Paulo`, `sao-paulo` and `SAO
/// PAULO` become equal. Uses a plain loop, because tens of thousands of names are converted at the start.
final class FoldedText {
    /// Two-letter spellings of letters that a keyboard may lack.
    private static final Map<Character, String> DIGRAPHS = Map.of(
            'ä', "ae", 'ö', "oe", 'ü', "ue", 'å', "aa", 'ø', "oe", 'Ä', "ae", 'Ö', "oe", 'Ü', "ue", 'Å', "aa", 'Ø',
            "oe");

    /// Words and their abbreviations, in both directions.
    private static final Map<String, List<String>> ABBREVIATIONS = Map.of(
            "saint", List.of("st"),
            "st", List.of("saint"),
            "sainte", List.of("ste"),
            "ste", List.of("sainte"),
            "sankt", List.of("st"),
            "mount", List.of("mt"),
            "mt", List.of("mount"),
            "fort", List.of("ft"),
            "ft", List.of("fort"));

    private FoldedText() {}

    /// Returns the folded form of a text.
    static String of(String text) {
        String decomposed = decomposed(text);
        var folded = new StringBuilder(decomposed.length());
        boolean isBetweenWords = false;
        for (int i = 0; i < decomposed.length(); ) {
            int letter = decomposed.codePointAt(i);
            i += Character.charCount(letter);
            if (isMark(letter) || isApostrophe(letter)) continue;
            if (!Character.isLetterOrDigit(letter)) {
                isBetweenWords = !folded.isEmpty();
                continue;
            }
            if (isBetweenWords) folded.append(' ');
            isBetweenWords = false;
            append(folded, Character.toLowerCase(letter));
        }
        return folded.toString();
    }

    private static String decomposed(String text) {
        boolean isPlain = text.chars().allMatch(c -> c < 128);
        return isPlain ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /// Returns the folded form and the other spellings that people type: `koln` and `koeln`, `st petersburg` and
    /// `saint petersburg`.
    static Set<String> variants(String text) {
        Set<String> forms = new LinkedHashSet<>(List.of(of(text)));
        String expanded = withDigraphs(text);
        if (!expanded.equals(text)) forms.add(of(expanded));
        for (String form : new ArrayList<>(forms)) {
            String[] words = form.split(" ");
            for (int i = 0; i < words.length; i++) {
                for (String other : ABBREVIATIONS.getOrDefault(words[i], List.of())) {
                    String[] changed = words.clone();
                    changed[i] = other;
                    forms.add(String.join(" ", changed));
                }
            }
        }
        return forms;
    }

    private static String withDigraphs(String text) {
        var expanded = new StringBuilder();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            String digraph = DIGRAPHS.get(composed.charAt(i));
            if (digraph == null) expanded.append(composed.charAt(i));
            else expanded.append(digraph);
        }
        return expanded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'ð', 'đ' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            default -> folded.appendCodePoint(letter);
        }
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(int letter) {
        return switch (letter) {
            case '\'', '`', '\u2018', '\u2019', '\u02bb', '\u02bc' -> true;
            default -> false;
        };
    }
}
