package airside.desktop.results;

import airside.desktop.travel.FareFamily;
import airside.desktop.travel.Journey;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import java.util.List;
import java.util.Optional;

/// A row of the result list.
///
/// @param fares one for each column, in order
/// @param barFrom start of the journey on the common time axis, 0 to 1
/// @param barTo end of the journey on that axis
public record ResultRow(JourneyOffers offers, List<Fare> fares, double barFrom, double barTo) {

    /// A cell: a fare family of this journey.
    ///
    /// @param price of the whole trip for all passengers; empty if sold out
    public record Fare(FareFamily family, Optional<Offer> offer, Optional<Money> price) {}

    public ResultRow {
        fares = List.copyOf(fares);
    }

    public Journey journey() {
        return offers.journey();
    }

    /// Returns the lowest price of the row; empty if all fares are sold out.
    public Optional<Money> lowest() {
        return fares.stream().flatMap(fare -> fare.price().stream()).min(Money::compareTo);
    }
}
