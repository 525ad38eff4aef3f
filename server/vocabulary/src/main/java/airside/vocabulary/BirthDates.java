package airside.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/// Which dates a living person can have been born on. One rule for profiles, passengers and saved travellers.
public final class BirthDates {
    /// Earlier than the birth of any living person.
    public static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);

    private BirthDates() {}

    /// Why a date cannot be a date of birth, as a sentence that says what to do; empty if it can.
    ///
    /// @param today the current date where the question is asked
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
