package airside.flights.offers;

import airside.flights.schedules.Segment;
import airside.vocabulary.AirportCode;
import airside.vocabulary.FlightDesignator;
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
