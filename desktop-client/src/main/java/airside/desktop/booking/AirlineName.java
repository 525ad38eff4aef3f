package airside.desktop.booking;

import airside.desktop.travel.PassengerType;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// A name as airlines see it: the letters of the machine-readable passport zone (ICAO Doc 9303, part 3, section 6).
final class AirlineName {
    /// Letters that the passport zone spells with two, where taking the accent away would not do.
    private static final Map<String, String> SPELT_OUT = Map.ofEntries(
            Map.entry("Ä", "AE"),
            Map.entry("Ö", "OE"),
            Map.entry("Ü", "UE"),
            Map.entry("Å", "AA"),
            Map.entry("Æ", "AE"),
            Map.entry("Ø", "OE"),
            Map.entry("Œ", "OE"),
            Map.entry("ß", "SS"),
            Map.entry("ẞ", "SS"),
            Map.entry("Þ", "TH"),
            Map.entry("Ð", "D"),
            Map.entry("Ł", "L"),
            Map.entry("Đ", "D"),
            Map.entry("Ĳ", "IJ"));

    private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);

    private AirlineName() {}

    /// `OKAFOR/ZOE MISS (CHD/12MAY19)`; empty while there is no surname.
    static String of(PassengerType type, String title, String givenNames, String surname, LocalDate born) {
        String name = of(title, givenNames, surname);
        boolean isAdult = type == PassengerType.ADT;
        if (name.isEmpty() || isAdult) return name;
        return name + " (" + type + "/" + BORN.format(born).toUpperCase(Locale.ENGLISH) + ")";
    }

    /// `OKAFOR/MAYA MS`.
    static String of(String title, String givenNames, String surname) {
        String family = letters(surname);
        if (family.isEmpty()) return "";
        String given = letters(givenNames);
        String whole = given.isEmpty() ? family : family + "/" + given;
        return title.isEmpty() ? whole : whole + " " + title;
    }

    static String letters(String name) {
        String text = name.strip();
        if (!text.chars().allMatch(c -> c < 0x250)) text = Latin.SCRIPT.transliterate(text);
        text = text.toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : SPELT_OUT.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’.]", "")
                .replaceAll("[^A-Z]+", " ")
                .strip();
    }

    /// Loaded only for names in other scripts.
    private static final class Latin {
        static final Transliterator SCRIPT = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
