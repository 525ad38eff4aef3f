package airside.names;

import java.util.Optional;

/// A name as airlines see it: OKAFOR/MAYA MS, in the letters of the machine-readable passport zone.
///
/// @param value letters, blanks and one slash
public record AirlineName(String value) {
    /// What the name element of a reservation holds in practice; longer ones are cut as a passport cuts them.
    static final int LENGTH_MAX = 57;

    /// At least so much of the given names stays when both are long.
    private static final int SURNAME_LENGTH_MAX = 30;

    /// What airlines write for a person with one name: "first name unknown".
    private static final String NO_GIVEN_NAMES = "FNU";

    /// @param surname capital letters and blanks, as [PassportLetters] writes them
    /// @param givenNames likewise; empty for a person with one name
    /// @param title as airlines write it: MR, MS
    public static AirlineName of(String surname, Optional<String> givenNames, Optional<String> title) {
        String family = cut(surname, SURNAME_LENGTH_MAX);
        String suffix = title.map(word -> " " + word).orElse("");
        String given = cut(givenNames.orElse(NO_GIVEN_NAMES), LENGTH_MAX - family.length() - 1 - suffix.length());
        return new AirlineName(family + "/" + given + suffix);
    }

    /// What stands before the slash.
    public String surname() {
        return value.substring(0, value.indexOf('/'));
    }

    private static String cut(String text, int lengthMax) {
        return text.length() <= lengthMax ? text : text.substring(0, lengthMax).stripTrailing();
    }

    @Override
    public String toString() {
        return value;
    }
}
