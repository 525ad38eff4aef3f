package airside.bookings.passengers;

import java.util.Optional;

/// A passenger's name as it was sent.
///
/// @param surname as in the passport, any script
/// @param givenNames likewise; empty for a person with one name
/// @param machineReadableSurname from the machine-readable lines of the passport
/// @param machineReadableGivenNames likewise
public record SubmittedName(
        String surname,
        Optional<String> givenNames,
        Optional<String> machineReadableSurname,
        Optional<String> machineReadableGivenNames) {

    /// All parts together; one may tell the language of the other.
    String whole() {
        return givenNames.map(given -> given + " " + surname).orElse(surname);
    }
}
