package airside.bookings.trip;

/// An aircraft type: 744, Boeing 747-400.
public record Aircraft(String code, String name) {}
