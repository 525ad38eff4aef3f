package airside.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;

/// Converts Devanagari and Gurmukhi by the Hunterian system, the national romanisation of India, which passports
/// follow: मोदी becomes MODI, शर्मा SHARMA, ਸਿੰਘ SINGH. ICU returns all sounds by ISO 15919; [IndianSounds] drops
/// those that are not spoken and writes the others without accents.
final class IndianLetters {
    /// Words with a customary form that does not follow their spelling.
    private static final Map<String, String> WORDS = Map.of("सिंह", "SINGH");

    private IndianLetters() {}

    static String write(String text, UnicodeScript script) {
        if (WORDS.containsKey(text)) return WORDS.get(text);
        String iso = script == UnicodeScript.DEVANAGARI
                ? Devanagari.TO_LATIN.transliterate(text)
                : Gurmukhi.TO_LATIN.transliterate(withNasalsAndDoubles(text));
        return IndianSounds.parse(iso).spoken().written();
    }

    /// Replaces two signs of Gurmukhi that ICU drops. Tippi is the same nasal as bindi. Addak doubles the next
    /// consonant, which names show except for aspirated ones (ਗਿੱਲ becomes GILL, ਸਿੱਧੂ SIDHU).
    private static String withNasalsAndDoubles(String text) {
        return text.replace('ੰ', 'ਂ')
                .replaceAll("ੱ([ਕਗਚਜਟਡਣਤਦਨਪਬਮਯਰਲਵਸ])", "$1੍$1")
                .replace("ੱ", "");
    }

    /// Holder class: loads the transliterator when it is first needed.
    private static final class Devanagari {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Devanagari-Latin");
    }

    /// Holder class: loads the transliterator when it is first needed.
    private static final class Gurmukhi {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Gurmukhi-Latin");
    }
}
