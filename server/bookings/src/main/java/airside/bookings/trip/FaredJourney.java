package airside.bookings.trip;

/// A journey with the chosen fare family and its price.
public record FaredJourney(Journey journey, FareFamily fareFamily, Price price) {}
