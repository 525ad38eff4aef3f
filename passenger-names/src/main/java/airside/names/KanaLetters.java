package airside.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/// Converts kana by the Hepburn table of the Japanese Ministry of Foreign Affairs, which Japanese passports follow:
/// long vowels are not marked (さとう becomes SATO), ん before B, M and P is M (なんば becomes NAMBA).
final class KanaLetters {
    private KanaLetters() {}

    static String write(String text, UnicodeScript script) {
        String latin = transliterator(script).transliterate(text).toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("\\p{Mn}|['ʼ’]", "");
        return shortened(plain.replace("dj", "j").replace("dz", "z"))
                .replaceAll("w(?=[ieo])", "")
                .replaceAll("n(?=[bmp])", "m")
                .toUpperCase(Locale.ROOT);
    }

    /// Shortens long O and U, except between two parts of a name (いのうえ becomes INOUE, まつうら MATSUURA) and, for O, at
    /// the end (せのお becomes SENOO).
    private static String shortened(String latin) {
        return latin.replaceAll("o(u(?!e)|o(?!$))", "o").replaceAll("uu(?!ra)", "u");
    }

    private static Transliterator transliterator(UnicodeScript script) {
        return script == UnicodeScript.HIRAGANA ? Hiragana.TO_LATIN : Katakana.TO_LATIN;
    }

    /// Holder class: loads the transliterator when it is first needed.
    private static final class Hiragana {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Hiragana-Latin");
    }

    /// Holder class: loads the transliterator when it is first needed.
    private static final class Katakana {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Katakana-Latin");
    }
}
