package airside.desktop.travel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Board point to off point under one flight designator.
///
/// @param flight the flight designator, such as BA117
/// @param operatedBy the operating carrier if it differs from the marketing carrier
/// @param aircraft aircraft types of the legs in order, without repetition
/// @param stops airports of landings without a change of flight
/// @param dayChange local day of arrival relative to the local day of departure
/// @param bookingClass the booking class; present for offers and bookings
/// @param status the IATA segment status; present for bookings
public record Segment(
        String flight,
        Airline airline,
        Optional<Airline> operatedBy,
        AirportTime departure,
        AirportTime arrival,
        int dayChange,
        Duration elapsed,
        int distanceKm,
        List<String> aircraft,
        List<String> stops,
        Cabin cabin,
        Optional<String> bookingClass,
        Optional<String> status) {

    public Segment {
        aircraft = List.copyOf(aircraft);
        stops = List.copyOf(stops);
    }
}
