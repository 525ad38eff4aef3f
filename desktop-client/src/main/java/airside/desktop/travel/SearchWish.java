package airside.desktop.travel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /// The first local day on which one could depart from a destination, when one leaves the origin on a day.
    /// Across the date line this may be the day before, or the day after.
    public static LocalDate firstReturnDay(Place origin, Place destination, LocalDate departure) {
        return departure
                .atStartOfDay(origin.zone())
                .withZoneSameInstant(destination.zone())
                .toLocalDate();
    }

    /// The same trip on another day; a return that would come first moves along.
    public SearchWish departingOn(LocalDate day) {
        LocalDate first = firstReturnDay(origin, destination, day);
        Optional<LocalDate> back = returnDate.map(date -> date.isBefore(first) ? later(day, first) : date);
        return new SearchWish(origin, destination, day, back, passengers, cabin);
    }

    /// The same trip with another day for the way back; an outbound that would come later moves along.
    public SearchWish returningOn(LocalDate day) {
        LocalDate first = firstReturnDay(origin, destination, departureDate);
        long daysLost = Math.max(0, ChronoUnit.DAYS.between(departureDate, first));
        LocalDate out = day.isBefore(first) ? day.minusDays(daysLost) : departureDate;
        return new SearchWish(origin, destination, out, Optional.of(day), passengers, cabin);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
