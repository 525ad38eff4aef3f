package airside.bookings.trip;

import airside.vocabulary.Money;
import airside.vocabulary.PassengerType;
import java.util.List;

/// What one passenger of a type pays.
///
/// @param count how many of the type travel
/// @param fare fare of one
/// @param total fare and taxes of one
public record PassengerPrice(PassengerType type, int count, Money fare, List<Tax> taxes, Money total) {
    public PassengerPrice {
        taxes = List.copyOf(taxes);
    }

    public Money taxesOfOne() {
        return taxes.stream().map(Tax::amount).reduce(Money.zero(total.currency()), Money::add);
    }
}
