package airside.bookings.passengers;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The ways in which one may type a surname: Müller is also Mueller and Muller.
public final class SurnameKeys {
    private SurnameKeys() {}

    /// Whether what was typed means the surname, case, accents, blanks and hyphens apart.
    public static boolean areSame(String typed, String surname) {
        Set<String> keys = of(typed);
        keys.retainAll(of(surname));
        return !keys.isEmpty();
    }

    private static Set<String> of(String surname) {
        Set<String> keys = new HashSet<>();
        keys.add(PassportLetters.of(surname).replace(" ", ""));
        keys.add(PassportLetters.of(withoutAccents(surname)).replace(" ", ""));
        keys.remove("X");
        keys.add(withoutAccents(surname).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}'’]", ""));
        return keys;
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}", "");
    }
}
