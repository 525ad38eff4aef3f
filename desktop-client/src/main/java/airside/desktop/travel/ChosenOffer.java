package airside.desktop.travel;

/// A journey in the fare family that the traveller chose for it.
public record ChosenOffer(Journey journey, FareFamily family, Offer offer) {
    /// The same with the offer as the server signed it before.
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
