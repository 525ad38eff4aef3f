package airside.desktop.travel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Board point to off point under one flight designator.
///
/// @param flight the flight designator, such as BA117
/// @param operatedBy who flies, where that is another airline than the one that sells
/// @param aircraft the aircraft types of its legs, in order, without repeats
/// @param stops airports where it lands on the way without a change of flight
/// @param dayChange local day of arrival relative to the local day of departure
/// @param bookingClass the letter it is booked in, once there is an offer or a booking
/// @param status the IATA segment status, once there is a booking
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
