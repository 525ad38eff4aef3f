package airside.flights.offers;

import airside.vocabulary.CabinClass;
import airside.vocabulary.PlaceCode;
import java.time.LocalDate;
import java.util.List;

/// A request for offers: the directions to travel and for how many passengers. The counts are as requested;
/// [ShopForOffers] decides whether these passengers can travel together.
public record OfferRequest(
        List<DirectionQuery> directions, int adults, int children, int infants, CabinClass cabin, int resultsMax) {
    public OfferRequest {
        directions = List.copyOf(directions);
    }

    /// One origin and destination and the local day of departure.
    public record DirectionQuery(PlaceCode origin, PlaceCode destination, LocalDate departureDate) {}
}
