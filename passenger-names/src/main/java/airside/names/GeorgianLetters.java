package airside.names;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/// Georgian letters by the national system of Georgia (2002), which its passports follow: ბერიძე is BERIDZE. ICU
/// marks ejective consonants by an apostrophe where the national system does; passports have none.
final class GeorgianLetters {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Georgian-Latin");

    private GeorgianLetters() {}

    static String write(String text) {
        String latin = TO_LATIN.transliterate(text.toLowerCase(Locale.ROOT));
        return latin.replaceAll("[ʼ’']", "").toUpperCase(Locale.ROOT);
    }
}
