package airside.bookings.trip;

/// A journey in the fare family that was chosen for it.
public record FaredJourney(Journey journey, FareFamily fareFamily, Price price) {}
