package airside.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/// Validates dates of birth. The same rule for profiles, passengers and saved travellers.
public final class BirthDates {
    /// No living person was born before this date.
    public static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);

    private BirthDates() {}

    /// Returns the reason why a date cannot be a date of birth, as a sentence that says what to do; empty if it
    /// can.
    ///
    /// @param today current date in the zone of the caller
    public static Optional<String> problem(LocalDate dateOfBirth, LocalDate today) {
        if (dateOfBirth.isAfter(today)) {
            return Optional.of("The date of birth %s is in the future; correct it".formatted(dateOfBirth));
        }
        if (dateOfBirth.isBefore(EARLIEST)) {
            return Optional.of("The date of birth %s is before %s; correct it".formatted(dateOfBirth, EARLIEST));
        }
        return Optional.empty();
    }
}
