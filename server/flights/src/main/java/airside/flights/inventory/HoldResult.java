package airside.flights.inventory;

/// Result of a request for seats.
public sealed interface HoldResult {
    /// The seats are held.
    record Held(SeatHold hold) implements HoldResult {}

    /// A cabin on a leg has too few free seats; no seats were held.
    record SoldOut(LegCabin cabin) implements HoldResult {}

    /// A cabin on a leg has free seats, but the limit of its unpaid seats is reached; no seats were held.
    record TooManyUnpaid(LegCabin cabin) implements HoldResult {}

    /// The hold exists for other offers.
    record OtherOffers() implements HoldResult {}

    /// The hold does not exist or its seats were released, and the offers have expired, so the seats cannot be held
    /// at that price.
    record OffersExpired() implements HoldResult {}
}
