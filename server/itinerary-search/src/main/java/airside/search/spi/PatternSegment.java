package airside.search.spi;

import airside.vocabulary.AirportCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;

/// A segment of a weekly pattern: from board point to off point under one flight designator.
///
/// It has no arrival time. The last leg departs at its local time and takes its block time, so the local arrival
/// differs between periods in which the two zones differ by another number of hours.
///
/// @param id identifies the segment to its source
/// @param departure departure from the board point
/// @param lastDeparture departure of the last leg; the same as `departure` for a single leg
/// @param lastBlockMinutes block time of the last leg; positive
/// @param days days of the week of the flight's first departure
/// @param period dates of the flight's first departure for which the pattern is effective
public record PatternSegment(
        int id,
        Departure departure,
        Departure lastDeparture,
        int lastBlockMinutes,
        AirportCode destination,
        DaysOfOperation days,
        EffectivePeriod period) {
    private static final int MINUTES_A_DAY = 1440;

    /// A scheduled departure.
    ///
    /// @param minute local minutes after midnight at the airport
    /// @param day days from the flight's first departure to this departure, by the local calendars
    public record Departure(AirportCode origin, int minute, int day) {
        public Departure {
            if (minute < 0 || minute >= MINUTES_A_DAY) {
                throw new IllegalArgumentException("%d is not a minute of a day; send 0 to 1439".formatted(minute));
            }
        }
    }

    public PatternSegment {
        if (departure.origin.equals(destination)) {
            throw new IllegalArgumentException("A segment departs from and arrives at " + destination);
        }
        if (lastBlockMinutes <= 0 || lastBlockMinutes > Short.MAX_VALUE) {
            throw new IllegalArgumentException("The block time is %d minutes; it must be positive and at most %d"
                    .formatted(lastBlockMinutes, Short.MAX_VALUE));
        }
    }

    /// Returns a segment of one leg.
    public static PatternSegment nonstop(
            int id,
            Departure departure,
            int blockMinutes,
            AirportCode destination,
            DaysOfOperation days,
            EffectivePeriod period) {
        return new PatternSegment(id, departure, departure, blockMinutes, destination, days, period);
    }

    /// Returns the board point.
    public AirportCode origin() {
        return departure.origin;
    }
}
