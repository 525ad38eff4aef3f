package airside.auth.accounts;

import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.util.Optional;

/// The names and contact data of a person; each may be missing. Names are stored as they were given, in any script.
public record Profile(
        Optional<String> title,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<LocalDate> dateOfBirth,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> language,
        Optional<AirportCode> homeAirport) {
    public static final Profile EMPTY = of(Optional.empty(), Optional.empty(), Optional.empty());

    /// Returns a profile with the names and the e-mail address of a new account.
    public static Profile of(Optional<String> givenNames, Optional<String> surname, Optional<String> email) {
        return new Profile(
                Optional.empty(),
                givenNames,
                surname,
                Optional.empty(),
                email,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Hides personal data from logs.
    @Override
    public String toString() {
        return "Profile[…]";
    }
}
