package airside.flights.fares;

import airside.vocabulary.Money;
import airside.vocabulary.PassengerType;
import java.util.List;

/// What one passenger of a type pays, and how many of them travel.
public record PassengerPrice(PassengerType type, int count, Money fare, List<Tax> taxes) {
    public PassengerPrice {
        taxes = List.copyOf(taxes);
    }

    /// Fare and taxes of one.
    public Money total() {
        return taxes.stream().map(Tax::amount).reduce(fare, Money::add);
    }
}
