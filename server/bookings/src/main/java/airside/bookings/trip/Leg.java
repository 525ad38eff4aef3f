package airside.bookings.trip;

/// A flight from one take-off to the next landing.
public record Leg(AirportTime departure, AirportTime arrival, int elapsedMinutes, int distanceKm, Aircraft aircraft) {}
