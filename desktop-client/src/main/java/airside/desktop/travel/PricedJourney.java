package airside.desktop.travel;

/// A journey in a fare family, with its share of the price.
public record PricedJourney(Journey journey, FareFamily family, Price price) {}
