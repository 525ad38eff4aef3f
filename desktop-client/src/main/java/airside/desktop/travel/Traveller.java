package airside.desktop.travel;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody to be booked, as in the passport.
public record Traveller(
        PassengerType type,
        Optional<String> title,
        Optional<String> givenNames,
        String surname,
        LocalDate dateOfBirth) {}
