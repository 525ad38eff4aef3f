package airside.search.spi;

import airside.vocabulary.AirportCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;

/// A segment of a weekly pattern: what a traveller can board and leave under one flight designator.
///
/// @param id how the feeder knows it again
/// @param departureMinute local minutes after midnight at the board point
/// @param departureDay days from the flight's first departure to this departure
/// @param arrivalMinute local minutes after midnight at the off point
/// @param arrivalDay days from the flight's first departure to this arrival, by the local calendars
/// @param days days of the flight's first departure
/// @param period first departures for which the pattern is effective
public record PatternSegment(
        int id,
        AirportCode origin,
        int departureMinute,
        int departureDay,
        AirportCode destination,
        int arrivalMinute,
        int arrivalDay,
        DaysOfOperation days,
        EffectivePeriod period) {
    private static final int MINUTES_A_DAY = 1440;

    public PatternSegment {
        if (origin.equals(destination)) throw new IllegalArgumentException("A segment goes somewhere: " + origin);
        requireMinuteOfDay(departureMinute);
        requireMinuteOfDay(arrivalMinute);
    }

    private static void requireMinuteOfDay(int minute) {
        if (minute < 0 || minute >= MINUTES_A_DAY) {
            throw new IllegalArgumentException(minute + " is no minute of a day");
        }
    }
}
