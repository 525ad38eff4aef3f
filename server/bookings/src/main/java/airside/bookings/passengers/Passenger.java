package airside.bookings.passengers;

import airside.names.AirlineName;
import airside.names.SurnameKeys;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person who travels.
///
/// @param id stable within the booking: P1, P2 …
/// @param givenNames as in the passport, any script; empty for a person with one name
/// @param airlineName the name on the ticket, decided when it was booked
public record Passenger(
        String id,
        PassengerType type,
        Optional<Title> title,
        Optional<String> givenNames,
        String surname,
        LocalDate dateOfBirth,
        AirlineName airlineName) {
    /// Booked by releases up to 0.2 for a name of which nothing was left; it is not a name that finds the booking.
    private static final String NOTHING_LEFT = "X";

    /// Whether a surname that was typed is this passenger's, as given or in the letters of the ticket; case,
    /// accents, blanks and hyphens do not matter.
    public boolean hasSurname(String typedSurname) {
        String onTicket = airlineName.surname();
        return SurnameKeys.areSame(typedSurname, surname)
                || !onTicket.equals(NOTHING_LEFT) && SurnameKeys.areSame(typedSurname, onTicket);
    }

    /// Whether both are the same person, as far as name and date of birth tell; titles do not matter.
    boolean isSameAs(Passenger other) {
        return dateOfBirth.equals(other.dateOfBirth) && untitledName().equals(other.untitledName());
    }

    private String untitledName() {
        String suffix = title.map(word -> " " + word).orElse("");
        return airlineName.value().substring(0, airlineName.value().length() - suffix.length());
    }

    /// The name as people say it.
    public String fullName() {
        return Stream.concat(givenNames.stream(), Stream.of(surname)).collect(Collectors.joining(" "));
    }

    /// Names and birthdays are nobody's business in a log.
    @Override
    public String toString() {
        return "Passenger[%s %s]".formatted(id, type);
    }
}
