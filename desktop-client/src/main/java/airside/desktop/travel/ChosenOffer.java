package airside.desktop.travel;

/// A journey with the chosen fare family and offer.
public record ChosenOffer(Journey journey, FareFamily family, Offer offer) {
    /// Returns the choice with another token of the same offer.
    public ChosenOffer withToken(String token) {
        return new ChosenOffer(
                journey,
                family,
                new Offer(
                        token,
                        offer.fareFamily(),
                        offer.bookingClass(),
                        offer.seatsLeft(),
                        offer.price(),
                        offer.expiresAt()));
    }
}
