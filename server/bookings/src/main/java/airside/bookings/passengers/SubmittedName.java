package airside.bookings.passengers;

import java.util.Optional;

/// A passenger's name as the client sent it.
///
/// @param surname as in the passport, in any script
/// @param givenNames as in the passport, in any script; empty for a person with one name
/// @param machineReadableSurname surname as in the machine-readable lines of the passport (ICAO Doc 9303)
/// @param machineReadableGivenNames given names as in these lines
public record SubmittedName(
        String surname,
        Optional<String> givenNames,
        Optional<String> machineReadableSurname,
        Optional<String> machineReadableGivenNames) {

    /// Returns given names and surname, from which the language is recognised.
    String whole() {
        return givenNames.map(given -> given + " " + surname).orElse(surname);
    }
}
