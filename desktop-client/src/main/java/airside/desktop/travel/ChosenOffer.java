package airside.desktop.travel;

/// A journey in the fare family that the traveller chose for it.
public record ChosenOffer(Journey journey, FareFamily family, Offer offer) {}
