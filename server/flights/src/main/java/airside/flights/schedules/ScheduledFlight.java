package airside.flights.schedules;

import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.util.List;

/// A flight as a weekly pattern (SSIM ch. 7: period and days of operation). A flight that flies other times or
/// aircraft on other days has a pattern for each; one whose source gives local times of departure and arrival has a
/// pattern for each period between two changes of clocks.
///
/// @param id number of the pattern
/// @param days days of the first departure
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

    /// Whether its first departure is on that day.
    public boolean operatesOn(LocalDate date) {
        return days.isOn(date) && period.contains(date);
    }

    /// Its first day of operation that is not before a day; the first of its period where it has ended before.
    LocalDate firstDateFrom(LocalDate from) {
        LocalDate start = period.contains(from) ? from : period.from();
        return start.datesUntil(start.plusWeeks(1))
                .filter(this::operatesOn)
                .findFirst()
                .orElse(start);
    }
}
