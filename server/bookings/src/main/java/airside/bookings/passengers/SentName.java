package airside.bookings.passengers;

import java.util.Optional;

/// A passenger's name as it was sent.
///
/// @param surname as in the passport, any script
/// @param givenNames likewise; empty for a person with one name
/// @param copiedSurname from the machine-readable lines of the passport
/// @param copiedGivenNames likewise
public record SentName(
        String surname,
        Optional<String> givenNames,
        Optional<String> copiedSurname,
        Optional<String> copiedGivenNames) {

    /// All parts together; one may tell the language of the other.
    String whole() {
        return givenNames.map(given -> given + " " + surname).orElse(surname);
    }
}
