package airside.flights.offers;

import airside.flights.schedules.Segment;
import airside.vocabulary.AirportCode;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// A segment as it was offered: enough to find it in the timetable and to check that its times are unchanged.
///
/// @param flightDate local date of the flight's first departure by the timetable
public record OfferedSegment(
        FlightDesignator flight,
        LocalDate flightDate,
        AirportCode origin,
        AirportCode destination,
        LocalDateTime departureLocal,
        LocalDateTime arrivalLocal) {

    /// How much two zones' offsets can drift apart within a year at most: an hour at each end.
    private static final Duration CLOCK_CHANGES_MAX = Duration.ofHours(2);

    /// Returns whether a segment of the timetable is this one: the same departure, and an arrival that differs by
    /// changes of clocks at most. The previous release computed arrivals with the clocks of another week; its
    /// offers are accepted until they expire, with the correct arrival.
    boolean matches(Segment segment) {
        boolean isSameFlight = flight.equals(segment.flight())
                && flightDate.equals(segment.flightDate())
                && origin.equals(segment.origin().code())
                && destination.equals(segment.destination().code());
        return isSameFlight
                && WallClock.instant(departureLocal, segment.origin().zone())
                        .equals(segment.first().departureAt())
                && arrivalDifference(segment).compareTo(CLOCK_CHANGES_MAX) <= 0;
    }

    private Duration arrivalDifference(Segment segment) {
        Instant promised = WallClock.instant(arrivalLocal, segment.destination().zone());
        return Duration.between(promised, segment.last().arrivalAt()).abs();
    }

    static OfferedSegment of(Segment segment) {
        return new OfferedSegment(
                segment.flight(),
                segment.flightDate(),
                segment.origin().code(),
                segment.destination().code(),
                segment.first().departureLocal(),
                segment.last().arrivalLocal());
    }
}
