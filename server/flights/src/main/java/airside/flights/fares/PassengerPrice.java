package airside.flights.fares;

import airside.vocabulary.Money;
import airside.vocabulary.PassengerType;
import java.util.List;

/// The price for each passenger of a type.
///
/// @param count how many passengers of this type travel
/// @param fare for one passenger
/// @param taxes for one passenger
public record PassengerPrice(PassengerType type, int count, Money fare, List<Tax> taxes) {
    public PassengerPrice {
        taxes = List.copyOf(taxes);
    }

    /// Returns fare and taxes of one passenger.
    public Money total() {
        return taxes.stream().map(Tax::amount).reduce(fare, Money::add);
    }
}
