package airside.flights.offers;

import airside.flights.schedules.Segment;
import airside.vocabulary.AirportCode;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// A segment as it was promised: enough to find it again and to see that its times are still the same.
///
/// @param flightDate local date of the flight's first departure
public record OfferedSegment(
        FlightDesignator flight,
        LocalDate flightDate,
        AirportCode origin,
        AirportCode destination,
        LocalDateTime departureLocal,
        LocalDateTime arrivalLocal) {

    /// How far the clocks at both ends drift apart in a year, at most: an hour at each.
    private static final Duration CLOCK_CHANGES_MAX = Duration.ofHours(2);

    /// Whether a segment is the one that was promised: the same departure, and an arrival that differs by changes
    /// of clocks at most. The previous release computed arrivals from another week's clocks; its offers are
    /// honoured until they expire, with the true arrival.
    boolean isKeptBy(Segment segment) {
        boolean isSameFlight = flight.equals(segment.flight())
                && flightDate.equals(segment.flightDate())
                && origin.equals(segment.origin().code())
                && destination.equals(segment.destination().code());
        return isSameFlight
                && WallClock.instant(departureLocal, segment.origin().zone())
                        .equals(segment.first().departureAt())
                && arrivalDiffersFrom(segment).compareTo(CLOCK_CHANGES_MAX) <= 0;
    }

    private Duration arrivalDiffersFrom(Segment segment) {
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
