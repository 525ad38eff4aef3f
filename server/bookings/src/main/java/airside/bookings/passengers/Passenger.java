package airside.bookings.passengers;

import airside.names.AirlineName;
import airside.names.SurnameMatcher;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A passenger of a booking.
///
/// @param id stable within the booking: P1, P2 …
/// @param givenNames as in the passport, in any script; empty for a person with one name
/// @param surname as in the passport, in any script
/// @param airlineName the name on the ticket, fixed when the booking was made
public record Passenger(
        String id,
        PassengerType type,
        Optional<Title> title,
        Optional<String> givenNames,
        String surname,
        LocalDate dateOfBirth,
        AirlineName airlineName) {
    /// Releases up to 0.2 stored this for a name without convertible letters. It does not find the booking.
    private static final String NOTHING_LEFT = "X";

    /// Returns whether a typed surname is this passenger's, as given or in the letters of the ticket. Case,
    /// accents, blanks and hyphens are ignored.
    public boolean hasSurname(String typedSurname) {
        String onTicket = airlineName.surname();
        return SurnameMatcher.matches(typedSurname, surname)
                || !onTicket.equals(NOTHING_LEFT) && SurnameMatcher.matches(typedSurname, onTicket);
    }

    /// Returns whether both have the same name, without the title, and the same date of birth.
    boolean isSameAs(Passenger other) {
        return dateOfBirth.equals(other.dateOfBirth) && untitledName().equals(other.untitledName());
    }

    private String untitledName() {
        String suffix = title.map(word -> " " + word).orElse("");
        return airlineName.value().substring(0, airlineName.value().length() - suffix.length());
    }

    /// Returns given names and surname, in this order.
    public String fullName() {
        return Stream.concat(givenNames.stream(), Stream.of(surname)).collect(Collectors.joining(" "));
    }

    /// Hides personal data from logs.
    @Override
    public String toString() {
        return "Passenger[%s %s]".formatted(id, type);
    }
}
