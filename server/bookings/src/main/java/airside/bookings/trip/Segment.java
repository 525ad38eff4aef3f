package airside.bookings.trip;

import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.FlightDesignator;
import java.util.List;

/// A part of a journey under one flight designator, with one or more legs.
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

    /// Returns the aircraft of the first leg; later legs may have another one.
    public Aircraft aircraft() {
        return legs.getFirst().aircraft();
    }

    /// The name of an airport and of the city it serves, in English.
    public record AirportNames(String name, String cityName) {}
}
