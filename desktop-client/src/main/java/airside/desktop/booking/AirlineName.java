package airside.desktop.booking;

import airside.desktop.travel.PassengerType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A name as airlines see it, surname first, in [PassportLetters].
final class AirlineName {
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
        String family = PassportLetters.of(surname);
        if (family.isEmpty()) return "";
        String given = PassportLetters.of(givenNames);
        String whole = given.isEmpty() ? family : family + "/" + given;
        return title.isEmpty() ? whole : whole + " " + title;
    }
}
