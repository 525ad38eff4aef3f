package airside.names;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/// Converts Georgian letters by the national system of Georgia (2002), which its passports follow: ბერიძე becomes
/// BERIDZE. ICU marks ejective consonants with an apostrophe, as the national system does; passports omit it.
final class GeorgianLetters {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Georgian-Latin");

    private GeorgianLetters() {}

    static String write(String text) {
        String latin = TO_LATIN.transliterate(text.toLowerCase(Locale.ROOT));
        return latin.replaceAll("[ʼ’']", "").toUpperCase(Locale.ROOT);
    }
}
