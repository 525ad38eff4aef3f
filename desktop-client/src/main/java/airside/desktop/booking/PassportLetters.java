package airside.desktop.booking;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes any name in A to Z, as passports do: ICAO Doc 9303 part 3, section 6 for Latin and Cyrillic letters, ELOT
/// 743 for Greek ones, Unicode's general romanisation for the rest. The server does the same when it books; this is
/// what the traveller sees while typing.
final class PassportLetters {
    /// Where the rule is not simply to leave the accent out. Several letters are tried before single ones.
    private static final Map<String, String> RULES = rules(
            "Ä=AE Æ=AE Å=AA Ø=OE Ö=OE Œ=OE Ü=UE ẞ=SS Þ=TH Ð=D Đ=D Ħ=H Ĳ=IJ Ł=L Ŀ=L Ŋ=N Ŧ=T Ə=E",
            "А=A Б=B В=V Г=G Ґ=G Ѓ=G Д=D Ђ=D Е=E Ё=E Ж=ZH З=Z Ѕ=DZ И=I І=I Ї=I Й=I Ј=J К=K Ќ=K Л=L Љ=LJ М=M Н=N Њ=NJ"
                    + " О=O",
            "П=P Р=R С=S Т=T Ћ=C У=U Ў=U Ф=F Х=KH Ц=TS Ч=CH Џ=DZ Ш=SH Щ=SHCH Ъ=IE Ы=Y Ь= Э=E Є=IE Ю=IU Я=IA Ѣ=IE Ѫ=U"
                    + " Ѵ=Y",
            "Α=A Β=V Γ=G Δ=D Ε=E Ζ=Z Η=I Θ=TH Ι=I Κ=K Λ=L Μ=M Ν=N Ξ=X Ο=O Π=P Ρ=R Σ=S Τ=T Υ=Y Φ=F Χ=CH Ψ=PS Ω=O",
            "Ά=A Έ=E Ή=I Ί=I Ό=O Ύ=Y Ώ=O Ϊ=I Ϋ=Y ΟΥ=OU ΟΎ=OU ΜΠ=MP ΓΓ=NG ΓΞ=NX ΓΧ=NCH");

    /// Before these, and at the end of a word, ΑΥ, ΕΥ and ΗΥ sound with an F; elsewhere with a V.
    private static final String VOICELESS = "ΘΚΞΠΣΤΦΧΨ";

    private PassportLetters() {}

    private static Map<String, String> rules(String... lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(rule -> rule.split("=", -1))
                .collect(Collectors.toUnmodifiableMap(rule -> rule[0], rule -> rule[1]));
    }

    /// Letters with single blanks between the parts of the name; empty when it has none.
    static String of(String name) {
        String capitals = Normalizer.normalize(name.replace("ß", "ẞ").toUpperCase(Locale.ROOT), Normalizer.Form.NFC)
                .replace('ς', 'Σ');
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < capitals.length(); ) {
            String letter = Character.toString(capitals.codePointAt(i));
            String pair = i + 1 < capitals.length() ? capitals.substring(i, i + 2) : letter;
            boolean isPair = RULES.containsKey(pair) || isDiphthong(pair);
            written.append(isPair ? pair(pair, capitals, i) : single(letter));
            i += isPair ? pair.length() : letter.length();
        }
        return written.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isDiphthong(String pair) {
        return pair.matches("[ΑΕΗ][ΥΎ]");
    }

    private static String pair(String pair, String word, int at) {
        boolean isAtStart = at == 0 || word.charAt(at - 1) == ' ';
        if (pair.equals("ΜΠ") && isAtStart) return "B";
        if (!isDiphthong(pair)) return RULES.get(pair);
        boolean isVoiceless = at + 2 >= word.length()
                || VOICELESS.indexOf(word.charAt(at + 2)) >= 0
                || !Character.isLetter(word.charAt(at + 2));
        return RULES.get(pair.substring(0, 1)) + (isVoiceless ? "F" : "V");
    }

    private static String single(String letter) {
        int point = letter.codePointAt(0);
        if (point >= 'A' && point <= 'Z') return letter;
        if (RULES.containsKey(letter)) return RULES.get(letter);
        boolean parts = Character.isWhitespace(point) || Character.getType(point) == Character.DASH_PUNCTUATION;
        if (parts) return " ";
        return Character.isLetter(point) ? Romanised.letters(letter) : "";
    }

    /// Loaded when the first name needs it: the rules of all scripts are large.
    private static final class Romanised {
        private static final Transliterator TO_LATIN =
                Transliterator.getInstance("NFD; [:Nonspacing Mark:] Remove; Any-Latin; Latin-ASCII; Any-Upper");

        private Romanised() {}

        static String letters(String letter) {
            return TO_LATIN.transliterate(letter).replaceAll("[^A-Z]", "");
        }
    }
}
