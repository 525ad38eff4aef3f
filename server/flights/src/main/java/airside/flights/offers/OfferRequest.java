package airside.flights.offers;

import airside.vocabulary.CabinClass;
import airside.vocabulary.PlaceCode;
import java.time.LocalDate;
import java.util.List;

/// What a traveller wishes. The counts are as they were asked for; whether they can travel is decided when
/// shopping.
public record OfferRequest(List<Wish> wishes, int adults, int children, int infants, CabinClass cabin, int resultsMax) {
    public OfferRequest {
        wishes = List.copyOf(wishes);
    }

    /// One origin and destination and the local day of departure.
    public record Wish(PlaceCode origin, PlaceCode destination, LocalDate departureDate) {}
}
