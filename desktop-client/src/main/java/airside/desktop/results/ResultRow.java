package airside.desktop.results;

import airside.desktop.travel.FareFamily;
import airside.desktop.travel.Journey;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import java.util.List;
import java.util.Optional;

/// A journey as the list shows it.
///
/// @param fares one for each column of the list, in their order
/// @param barFrom where it begins on the common axis of time, 0 to 1
/// @param barTo where it ends there
public record ResultRow(JourneyOffers offers, List<Fare> fares, double barFrom, double barTo) {

    /// A fare family on this journey.
    ///
    /// @param price of the whole trip for everybody; empty when sold out
    public record Fare(FareFamily family, Optional<Offer> offer, Optional<Money> price) {}

    public ResultRow {
        fares = List.copyOf(fares);
    }

    public Journey journey() {
        return offers.journey();
    }

    public Optional<Money> lowest() {
        return fares.stream().flatMap(fare -> fare.price().stream()).min(Money::compareTo);
    }
}
