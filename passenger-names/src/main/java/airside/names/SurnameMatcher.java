package airside.names;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Compares surnames in all spellings that people type: Ødegård is also OEDEGAARD, Odegard and Odegaard.
public final class SurnameMatcher {
    private SurnameMatcher() {}

    /// Returns whether the typed text is a spelling of the surname. Ignores case, accents, blanks and hyphens.
    public static boolean matches(String typed, String surname) {
        Set<String> keys = of(typed);
        keys.retainAll(of(surname));
        return !keys.isEmpty();
    }

    private static Set<String> of(String surname) {
        Set<String> keys = new HashSet<>();
        for (String spelling : PassportLetters.listSpellings(surname)) keys.add(spelling.replace(" ", ""));
        keys.add(asWritten(surname));
        return keys;
    }

    /// Returns the surname in its own script, for scripts that are not converted.
    private static String asWritten(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}|[\\s\\p{Pd}'’]", "")
                .toLowerCase(Locale.ROOT);
    }
}
