package airside.flights.schedules;

import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.util.List;

/// A flight as a weekly pattern (SSIM chapter 7: period and days of operation). A flight with other times or
/// aircraft on other days has a pattern for each. If the source gives local times of departure and arrival, it has
/// a pattern for each period between two changes of clocks.
///
/// @param id number of the pattern
/// @param operator airline that operates the flight; the same as `airline` unless it is a codeshare
/// @param days days of the week of the first departure
public record ScheduledFlight(
        int id,
        FlightDesignator designator,
        Airline airline,
        Airline operator,
        DaysOfOperation days,
        EffectivePeriod period,
        List<ScheduledLeg> legs) {
    public ScheduledFlight {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) throw new IllegalArgumentException("The flight " + designator + " has no leg");
    }

    /// Returns whether the flight's first departure is on that day.
    public boolean operatesOn(LocalDate date) {
        return days.isOn(date) && period.contains(date);
    }

    /// Returns all legs on a day.
    ///
    /// @param flightDate local date of the flight's first departure
    List<DatedLeg> on(LocalDate flightDate) {
        return legs.stream().map(leg -> leg.on(designator, flightDate)).toList();
    }

    /// Returns the first day of operation on or after a day; the first one of the period if the day is outside the
    /// period.
    LocalDate firstDateFrom(LocalDate from) {
        LocalDate start = period.contains(from) ? from : period.from();
        return start.datesUntil(start.plusWeeks(1))
                .filter(this::operatesOn)
                .findFirst()
                .orElse(start);
    }
}
