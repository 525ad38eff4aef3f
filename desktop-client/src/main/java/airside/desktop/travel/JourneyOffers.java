package airside.desktop.travel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A journey with an offer for each fare family that has seats.
public record JourneyOffers(Journey journey, List<Offer> offers) {
    public JourneyOffers {
        offers = List.copyOf(offers);
    }

    /// Returns the offer of a fare family; empty if it is sold out.
    public Optional<Offer> find(String fareFamily) {
        return offers.stream().filter(o -> o.fareFamily().equals(fareFamily)).findFirst();
    }

    /// Returns the lowest price; empty if all fares are sold out.
    public Optional<Money> lowest() {
        return offers.stream().map(Offer::total).min(Comparator.naturalOrder());
    }

    public boolean isSoldOut() {
        return offers.isEmpty();
    }
}
