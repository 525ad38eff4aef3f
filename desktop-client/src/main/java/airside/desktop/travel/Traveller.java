package airside.desktop.travel;

import java.time.LocalDate;
import java.util.Optional;

/// A person to be booked, with the names of the passport.
///
/// @param machineReadableGivenNames from the machine-readable lines of the passport, if the conversion of the given
/// names is wrong or missing
/// @param machineReadableSurname as machineReadableGivenNames
public record Traveller(
        PassengerType type,
        Optional<String> title,
        Optional<String> givenNames,
        String surname,
        Optional<String> machineReadableGivenNames,
        Optional<String> machineReadableSurname,
        LocalDate dateOfBirth) {}
