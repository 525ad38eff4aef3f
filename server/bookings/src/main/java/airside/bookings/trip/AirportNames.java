package airside.bookings.trip;

/// What people call an airport, and the city it serves.
public record AirportNames(String name, String cityName) {}
