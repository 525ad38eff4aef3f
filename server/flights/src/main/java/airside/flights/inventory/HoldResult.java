package airside.flights.inventory;

/// What asking for seats comes to.
public sealed interface HoldResult {
    record Held(SeatHold hold) implements HoldResult {}

    /// Too few seats are free in a cabin on a leg; nothing was held.
    record SoldOut(LegCabin cabin) implements HoldResult {}

    /// Seats are free, but as many seats of a cabin on a leg are held unpaid as may be; nothing has changed.
    record TooManyUnpaid(LegCabin cabin) implements HoldResult {}

    /// The hold exists, for other offers.
    record OtherOffers() implements HoldResult {}

    /// The seats are not held (any more) and the offers have expired, so they cannot be held anew at that price.
    record OffersExpired() implements HoldResult {}
}
