package airside.auth.accounts;

import airside.kit.problem.ProblemException;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BirthDates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts between profiles and records of the contract. Names lose the white space around them.
public final class ProfileWire {
    private ProfileWire() {}

    /// Returns the record of the contract.
    static airside.contract.Profile toWire(Profile profile) {
        return airside.contract.Profile.builder()
                .title(profile.title().orElse(null))
                .givenNames(profile.givenNames().orElse(null))
                .surname(profile.surname().orElse(null))
                .dateOfBirth(profile.dateOfBirth().orElse(null))
                .email(profile.email().orElse(null))
                .phone(profile.phone().orElse(null))
                .language(profile.language().orElse(null))
                .homeAirport(profile.homeAirport().map(AirportCode::value).orElse(null))
                .build();
    }

    /// Returns the profile of a request.
    ///
    /// @param today date in UTC, for the check of the date of birth
    /// @throws ProblemException `INVALID_REQUEST` if the date of birth is not possible
    static Profile fromWire(airside.contract.Profile profile, LocalDate today) {
        Optional<LocalDate> dateOfBirth = Optional.ofNullable(profile.dateOfBirth());
        dateOfBirth.flatMap(date -> BirthDates.problem(date, today)).ifPresent(detail -> {
            throw ProblemException.invalid("/dateOfBirth", detail);
        });
        return new Profile(
                Optional.ofNullable(profile.title()),
                stripped(profile.givenNames()),
                stripped(profile.surname()),
                dateOfBirth,
                Optional.ofNullable(profile.email()),
                Optional.ofNullable(profile.phone()),
                Optional.ofNullable(profile.language()),
                Optional.ofNullable(profile.homeAirport()).map(AirportCode::parse));
    }

    /// Returns the profile of a new account.
    public static Profile fromWire(@Nullable String givenNames, @Nullable String surname, @Nullable String email) {
        return Profile.of(stripped(givenNames), stripped(surname), Optional.ofNullable(email));
    }

    private static Optional<String> stripped(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip);
    }
}
