package airside.desktop.travel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What a traveller wishes: from where to where, when, who and in which cabin.
public record SearchCriteria(
        Place origin,
        Place destination,
        LocalDate departureDate,
        Optional<LocalDate> returnDate,
        PassengerCounts passengers,
        Cabin cabin) {
    /// No flight of the timetable is faster, measured by great circle and block time.
    private static final int KM_PER_HOUR_MAX = 1000;
    private static final Duration HALF_DAY = Duration.ofHours(12);

    public boolean isReturn() {
        return returnDate.isPresent();
    }

    /// The first local day on which one could depart from a destination: the day of landing of the fastest flight
    /// that takes off as the day begins at the origin. It may be the day before the departure only where the clocks
    /// differ by more than half a day, across the date line.
    public static LocalDate firstReturnDay(Place origin, Place destination, LocalDate departure) {
        ZonedDateTime takeOff = departure.atStartOfDay(origin.zone());
        long minutes = Math.round(origin.position().kilometresTo(destination.position()) * 60 / KM_PER_HOUR_MAX);
        ZonedDateTime landing = takeOff.plusMinutes(minutes).withZoneSameInstant(destination.zone());
        LocalDate landingDay = landing.toLocalDate();
        int secondsApart = Math.abs(
                landing.getOffset().getTotalSeconds() - takeOff.getOffset().getTotalSeconds());
        return secondsApart > HALF_DAY.toSeconds() ? landingDay : later(departure, landingDay);
    }

    /// The day of return after the departure has moved. A return that would come before the departure, or too
    /// early, moves along: the stay keeps its days.
    ///
    /// @param stayDays from departure to return before; less than zero only across the date line
    /// @param first the first day of return for the new departure
    public static LocalDate returnMovedAlong(
            LocalDate returnDate, LocalDate departure, long stayDays, LocalDate first) {
        boolean follows = !returnDate.isBefore(departure) && !returnDate.isBefore(first);
        return follows ? returnDate : later(first, departure.plusDays(stayDays));
    }

    /// The same trip on another day; a return that would come before it moves along.
    ///
    /// @param lastDay the last day on sale, where a return that moves along stops
    public SearchCriteria departingOn(LocalDate day, LocalDate lastDay) {
        LocalDate first = firstReturnDay(origin, destination, day);
        Optional<LocalDate> back = returnDate.map(date -> {
            LocalDate moved = returnMovedAlong(date, day, ChronoUnit.DAYS.between(departureDate, date), first);
            return moved.isAfter(lastDay) ? lastDay : moved;
        });
        return new SearchCriteria(origin, destination, day, back, passengers, cabin);
    }

    /// The same trip with another day for the way back; an outbound that would come later moves along.
    public SearchCriteria returningOn(LocalDate day) {
        LocalDate first = firstReturnDay(origin, destination, departureDate);
        long daysLost = Math.max(0, ChronoUnit.DAYS.between(departureDate, first));
        LocalDate out = day.isBefore(first) ? day.minusDays(daysLost) : departureDate;
        return new SearchCriteria(origin, destination, out, Optional.of(day), passengers, cabin);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
