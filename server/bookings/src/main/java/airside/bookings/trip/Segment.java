package airside.bookings.trip;

import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import java.util.List;

/// Board point to off point under one flight designator.
public record Segment(
        FlightDesignator flight,
        Airline airline,
        Airline operatingAirline,
        AirportTime departure,
        AirportNames origin,
        AirportTime arrival,
        AirportNames destination,
        int arrivalDayChange,
        int elapsedMinutes,
        int distanceKm,
        List<Leg> legs,
        CabinClass cabin,
        BookingClass bookingClass,
        FareBasis fareBasis) {
    public Segment {
        legs = List.copyOf(legs);
    }

    /// The aircraft it starts with; a stop on the way may change it.
    public Aircraft aircraft() {
        return legs.getFirst().aircraft();
    }
}
