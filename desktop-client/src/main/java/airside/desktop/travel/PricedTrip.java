package airside.desktop.travel;

import java.util.List;

/// The journeys of chosen offers with the total price.
public record PricedTrip(List<PricedJourney> journeys, Price price) {
    public PricedTrip {
        journeys = List.copyOf(journeys);
    }
}
