package airside.desktop.travel;

import java.util.List;

/// The trip that chosen offers make, and the price of all of it.
public record PricedTrip(List<PricedJourney> journeys, Price price) {
    public PricedTrip {
        journeys = List.copyOf(journeys);
    }
}
