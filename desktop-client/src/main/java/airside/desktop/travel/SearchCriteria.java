package airside.desktop.travel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The criteria of a search: places, dates, passengers and cabin.
public record SearchCriteria(
        Place origin,
        Place destination,
        LocalDate departureDate,
        Optional<LocalDate> returnDate,
        PassengerCounts passengers,
        Cabin cabin) {
    /// Speed that no flight of the timetable exceeds, by great circle and block time.
    private static final int KM_PER_HOUR_MAX = 1000;
    private static final Duration HALF_DAY = Duration.ofHours(12);

    public boolean isReturn() {
        return returnDate.isPresent();
    }

    /// Returns the first possible local day of return: the landing day of the fastest flight that departs at the
    /// start of the day. It is before the departure day only across the date line, where the clocks differ by more
    /// than half a day.
    public static LocalDate firstReturnDay(Place origin, Place destination, LocalDate departure) {
        ZonedDateTime takeOff = departure.atStartOfDay(origin.zone());
        long minutes = Math.round(origin.position().kilometresTo(destination.position()) * 60 / KM_PER_HOUR_MAX);
        ZonedDateTime landing = takeOff.plusMinutes(minutes).withZoneSameInstant(destination.zone());
        LocalDate landingDay = landing.toLocalDate();
        int secondsApart = Math.abs(
                landing.getOffset().getTotalSeconds() - takeOff.getOffset().getTotalSeconds());
        return secondsApart > HALF_DAY.toSeconds() ? landingDay : later(departure, landingDay);
    }

    /// Returns the day of return after a change of departure. A return that would be too early moves and keeps the
    /// length of the stay.
    ///
    /// @param stayDays previous days from departure to return; negative only across the date line
    /// @param first the first possible day of return for the new departure
    public static LocalDate returnMovedAlong(
            LocalDate returnDate, LocalDate departure, long stayDays, LocalDate first) {
        boolean follows = !returnDate.isBefore(departure) && !returnDate.isBefore(first);
        return follows ? returnDate : later(first, departure.plusDays(stayDays));
    }

    /// Returns the same trip on another day; a return that would be too early moves.
    ///
    /// @param lastDay the last day on sale, the limit of the return
    public SearchCriteria departingOn(LocalDate day, LocalDate lastDay) {
        LocalDate first = firstReturnDay(origin, destination, day);
        Optional<LocalDate> back = returnDate.map(date -> {
            LocalDate moved = returnMovedAlong(date, day, ChronoUnit.DAYS.between(departureDate, date), first);
            return moved.isAfter(lastDay) ? lastDay : moved;
        });
        return new SearchCriteria(origin, destination, day, back, passengers, cabin);
    }

    /// Returns the same trip with another day of return; an outbound that would be too late moves.
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
