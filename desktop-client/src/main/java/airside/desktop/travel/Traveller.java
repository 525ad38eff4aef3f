package airside.desktop.travel;

import java.time.LocalDate;
import java.util.Optional;

/// A person to be booked, as in the passport.
///
/// @param machineReadableGivenNames from the machine-readable lines of the passport, where the conversion of the
/// given names is not right or there is none
/// @param machineReadableSurname likewise
public record Traveller(
        PassengerType type,
        Optional<String> title,
        Optional<String> givenNames,
        String surname,
        Optional<String> machineReadableGivenNames,
        Optional<String> machineReadableSurname,
        LocalDate dateOfBirth) {}
