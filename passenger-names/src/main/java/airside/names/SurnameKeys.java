package airside.names;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The ways in which one may type a surname: Ødegård is also OEDEGAARD, Odegard and Odegaard.
public final class SurnameKeys {
    private SurnameKeys() {}

    /// Whether what was typed means the surname; case, accents, blanks and hyphens do not matter.
    public static boolean areSame(String typed, String surname) {
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

    /// In its own script, which matters for those that are not converted.
    private static String asWritten(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}|[\\s\\p{Pd}'’]", "")
                .toLowerCase(Locale.ROOT);
    }
}
