package airside.flights.offers;

import airside.flights.fares.FareFamily;
import airside.flights.fares.Price;
import airside.flights.schedules.Journey;
import airside.vocabulary.PassengerCounts;
import java.time.Instant;
import java.util.List;

/// The trip that offers make: its journeys with fare families, and the price of all.
public record PricedTrip(PassengerCounts passengers, List<PricedJourney> journeys, Instant expiresAt) {
    public PricedTrip {
        journeys = List.copyOf(journeys);
    }

    /// A journey as it was offered.
    public record PricedJourney(Offer offer, Journey journey, FareFamily family) {}

    public Price price() {
        return journeys.stream()
                .map(journey -> journey.offer().price())
                .reduce(Price::add)
                .orElseThrow();
    }
}
