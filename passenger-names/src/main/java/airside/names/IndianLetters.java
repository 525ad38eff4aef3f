package airside.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;

/// Devanagari and Gurmukhi by the Hunterian system, the national romanisation of India, as passports have it: मोदी
/// is MODI, शर्मा SHARMA, ਸਿੰਘ SINGH. ICU gives every sound by ISO 15919; [IndianSounds] leaves out those that are
/// not spoken and writes the rest without accents.
final class IndianLetters {
    /// A word that is never written as it is spelled.
    private static final Map<String, String> WORDS = Map.of("सिंह", "SINGH");

    private IndianLetters() {}

    static String write(String text, UnicodeScript script) {
        if (WORDS.containsKey(text)) return WORDS.get(text);
        String iso = script == UnicodeScript.DEVANAGARI
                ? Devanagari.TO_LATIN.transliterate(text)
                : Gurmukhi.TO_LATIN.transliterate(withNasalsAndDoubles(text));
        return IndianSounds.parse(iso).spoken().written();
    }

    /// ICU leaves out two signs of Gurmukhi. Tippi is the same nasal as bindi; addak doubles the consonant after
    /// it, which names show except for those with an H (ਗਿੱਲ is GILL, ਸਿੱਧੂ SIDHU).
    private static String withNasalsAndDoubles(String text) {
        return text.replace('ੰ', 'ਂ')
                .replaceAll("ੱ([ਕਗਚਜਟਡਣਤਦਨਪਬਮਯਰਲਵਸ])", "$1੍$1")
                .replace("ੱ", "");
    }

    /// Loaded when the first name needs it.
    private static final class Devanagari {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Devanagari-Latin");
    }

    /// Loaded when the first name needs it.
    private static final class Gurmukhi {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Gurmukhi-Latin");
    }
}
