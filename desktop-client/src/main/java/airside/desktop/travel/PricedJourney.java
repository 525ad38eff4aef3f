package airside.desktop.travel;

/// A journey in a fare family, with its part of the price.
public record PricedJourney(Journey journey, FareFamily family, Price price) {}
