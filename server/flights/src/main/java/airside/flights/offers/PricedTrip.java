package airside.flights.offers;

import airside.flights.fares.FareFamily;
import airside.flights.fares.Price;
import airside.flights.schedules.Journey;
import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.util.List;

/// The trip of one or two offers: its journeys with their fare families, and their prices.
///
/// @param expiresAt when the first of the offers expires
public record PricedTrip(PassengerCounts passengers, List<PricedJourney> journeys, Instant expiresAt) {
    public PricedTrip {
        journeys = List.copyOf(journeys);
    }

    /// A journey with the offer and the fare family that are chosen for it.
    public record PricedJourney(Offer offer, Journey journey, FareFamily family) {}

    /// Returns the price of all journeys.
    public Price price() {
        return journeys.stream()
                .map(journey -> journey.offer().price())
                .reduce(Price::add)
                .orElseThrow();
    }
}
