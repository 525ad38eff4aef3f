package airside.desktop.account;

import java.time.LocalDate;
import java.util.Optional;

/// The profile of an account: names and contact data, all optional.
///
/// @param version the entity tag of the profile, which a change sends as `If-Match`
public record Profile(
        String version,
        Optional<String> title,
        Optional<String> givenNames,
        Optional<String> surname,
        Optional<LocalDate> dateOfBirth,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> language,
        Optional<String> homeAirport) {

    /// A profile without any data.
    public static final Profile BLANK = new Profile(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
