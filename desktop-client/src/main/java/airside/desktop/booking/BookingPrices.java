package airside.desktop.booking;

import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Money;
import airside.desktop.travel.Price;
import airside.desktop.travel.PricedJourney;
import java.util.List;

/// The prices to pay: those of the seat hold, or of the chosen offers before there is one.
///
/// @param journeys each journey with its price and the price's trace
record BookingPrices(List<Price> prices, List<PricedJourney> journeys) {
    static BookingPrices of(HoldState state, List<ChosenOffer> chosen) {
        return state instanceof HoldState.Held(var held)
                ? new BookingPrices(List.of(held.trip().price()), held.trip().journeys())
                : new BookingPrices(
                        chosen.stream().map(c -> c.offer().price()).toList(),
                        chosen.stream()
                                .map(c -> new PricedJourney(
                                        c.journey(), c.family(), c.offer().price()))
                                .toList());
    }

    Money total() {
        return prices.stream().map(Price::total).reduce(Money::plus).orElseThrow();
    }
}
