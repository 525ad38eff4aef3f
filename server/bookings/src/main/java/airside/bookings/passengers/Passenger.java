package airside.bookings.passengers;

import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody who travels.
///
/// @param id stable within the booking: P1, P2 …
/// @param givenNames as in the passport, any script; empty for somebody with one name
public record Passenger(
        String id,
        PassengerType type,
        Optional<Title> title,
        Optional<String> givenNames,
        String surname,
        LocalDate dateOfBirth) {

    public AirlineName airlineName() {
        return AirlineName.of(surname, givenNames.orElse(""), title);
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
