package airside.search.spi;

import airside.vocabulary.AirportCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;

/// A segment of a weekly pattern: what a traveller can board and leave under one flight designator.
///
/// It has no arrival time. The last leg leaves at its local time and takes its block time, so the local arrival is
/// another one in each season in which the clocks of both ends differ by another number of hours.
///
/// @param id how the feeder knows it again
/// @param departure when it leaves the board point
/// @param lastDeparture when its last leg leaves; the same as `departure` where there is no stop
/// @param lastBlockMinutes how long the last leg takes
/// @param days days of the flight's first departure
/// @param period first departures for which the pattern is effective
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
                throw new IllegalArgumentException(minute + " is no minute of a day");
            }
        }
    }

    public PatternSegment {
        if (departure.origin.equals(destination)) {
            throw new IllegalArgumentException("A segment goes somewhere: " + destination);
        }
        if (lastBlockMinutes <= 0 || lastBlockMinutes > Short.MAX_VALUE) {
            throw new IllegalArgumentException("A leg takes some minutes, not " + lastBlockMinutes);
        }
    }

    /// A segment of one leg.
    public static PatternSegment nonstop(
            int id,
            Departure departure,
            int blockMinutes,
            AirportCode destination,
            DaysOfOperation days,
            EffectivePeriod period) {
        return new PatternSegment(id, departure, departure, blockMinutes, destination, days, period);
    }

    public AirportCode origin() {
        return departure.origin;
    }
}
