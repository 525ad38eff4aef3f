package airside.desktop.account;

import java.time.LocalDate;
import java.util.Optional;

/// Names and contact of an account; each may be missing.
///
/// @param version what the server calls this reading of it, sent back with a change
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

    /// Nothing is known yet.
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
