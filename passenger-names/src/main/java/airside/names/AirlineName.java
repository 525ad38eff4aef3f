package airside.names;

import java.util.Optional;

/// A passenger's name as airlines write it, such as OKAFOR/MAYA MS, in the letters of a passport's machine-readable
/// zone.
///
/// @param value letters, blanks and one slash
public record AirlineName(String value) {
    /// The length that the name element of a reservation has in practice; longer names are cut, as in a passport.
    static final int LENGTH_MAX = 57;

    /// The length to which the surname is cut, so that at least a part of long given names remains.
    private static final int SURNAME_LENGTH_MAX = 30;

    /// Airlines write this for a person with one name: "first name unknown".
    private static final String NO_GIVEN_NAMES = "FNU";

    /// @param surname capital letters and blanks, as [PassportLetters] returns them
    /// @param givenNames capital letters and blanks; empty for a person with one name
    /// @param title as airlines write it: MR, MS
    public static AirlineName of(String surname, Optional<String> givenNames, Optional<String> title) {
        String family = cut(surname, SURNAME_LENGTH_MAX);
        String suffix = title.map(word -> " " + word).orElse("");
        String given = cut(givenNames.orElse(NO_GIVEN_NAMES), LENGTH_MAX - family.length() - 1 - suffix.length());
        return new AirlineName(family + "/" + given + suffix);
    }

    /// Returns the part before the slash.
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
