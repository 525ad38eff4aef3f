package airside.desktop.booking;

import airside.desktop.travel.PassengerType;
import airside.names.AirlineName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The name element of a reservation, as airlines write it: `OKAFOR/ZOE MISS (CHD/12MAY19)`.
final class NameElement {
    private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);

    private NameElement() {}

    /// @param surname in the letters of the ticket; while it is empty, so is the name element
    /// @param givenNames in the letters of the ticket; may be empty
    /// @param hasOneName whether the traveller has no given names
    /// @param born date of birth, shown for children and infants
    static String of(
            PassengerType type,
            String title,
            Optional<String> surname,
            Optional<String> givenNames,
            boolean hasOneName,
            Optional<LocalDate> born) {
        if (surname.isEmpty()) return "";
        Optional<String> suffix = Optional.of(title).filter(word -> !word.isEmpty());
        String name = givenNames.isPresent() || hasOneName
                ? AirlineName.of(surname.get(), givenNames, suffix).value()
                : surname.get() + suffix.map(word -> " " + word).orElse("");
        return name
                + born.filter(_ -> type != PassengerType.ADT)
                        .map(date -> " (" + type + "/" + BORN.format(date).toUpperCase(Locale.ENGLISH) + ")")
                        .orElse("");
    }
}
