package airside.desktop.travel;

import java.time.LocalDate;
import java.util.Optional;

/// What a traveller wishes: from where to where, when, who and in which cabin.
public record SearchWish(
        Place origin,
        Place destination,
        LocalDate departureDate,
        Optional<LocalDate> returnDate,
        PassengerCounts passengers,
        Cabin cabin) {

    public boolean isReturn() {
        return returnDate.isPresent();
    }

    /// The same trip on another day; a return that would come first moves along.
    public SearchWish departingOn(LocalDate day) {
        Optional<LocalDate> back = returnDate.map(date -> date.isBefore(day) ? day : date);
        return new SearchWish(origin, destination, day, back, passengers, cabin);
    }

    /// The same trip with another day for the way back; an outbound that would come later moves along.
    public SearchWish returningOn(LocalDate day) {
        LocalDate out = departureDate.isAfter(day) ? day : departureDate;
        return new SearchWish(origin, destination, out, Optional.of(day), passengers, cabin);
    }
}
