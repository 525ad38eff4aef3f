package airside.bookings.trip;

/// The name of an airport and of the city it serves, in English.
public record AirportNames(String name, String cityName) {}
