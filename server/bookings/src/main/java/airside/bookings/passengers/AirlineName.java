package airside.bookings.passengers;

import java.util.Optional;

/// A name as airlines see it: OKAFOR/MAYA MS, in the letters of the machine-readable passport zone.
///
/// @param value letters, blanks and one slash
public record AirlineName(String value) {
    /// What the name element of a reservation holds in practice; longer ones are cut as a passport cuts them.
    static final int LENGTH_MAX = 57;

    /// At least so much of the given names stays when both are long.
    private static final int SURNAME_LENGTH_MAX = 30;

    /// What airlines write for somebody with one name: "first name unknown".
    private static final String NO_GIVEN_NAMES = "FNU";

    static AirlineName of(String surname, String givenNames, Optional<Title> title) {
        String family = cut(PassportLetters.of(surname), SURNAME_LENGTH_MAX);
        String given = givenNames.isBlank() ? NO_GIVEN_NAMES : PassportLetters.of(givenNames);
        String suffix = title.map(word -> " " + word).orElse("");
        return new AirlineName(family + "/" + cut(given, LENGTH_MAX - family.length() - 1 - suffix.length()) + suffix);
    }

    private static String cut(String text, int lengthMax) {
        return text.length() <= lengthMax ? text : text.substring(0, lengthMax).stripTrailing();
    }

    @Override
    public String toString() {
        return value;
    }
}
