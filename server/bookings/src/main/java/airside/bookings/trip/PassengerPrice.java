package airside.bookings.trip;

import airside.vocabulary.Money;
import airside.vocabulary.PassengerType;
import java.util.List;

/// The price for one passenger of a type.
///
/// @param count number of passengers of the type
/// @param fare fare of one passenger
/// @param taxes taxes, fees and charges of one passenger
/// @param total fare and taxes of one passenger
public record PassengerPrice(PassengerType type, int count, Money fare, List<Tax> taxes, Money total) {
    public PassengerPrice {
        taxes = List.copyOf(taxes);
    }

    /// Returns the sum of the taxes of one passenger.
    public Money taxesOfOne() {
        return taxes.stream().map(Tax::amount).reduce(Money.zero(total.currency()), Money::add);
    }

    /// A tax, fee or charge of one passenger, with its IATA code.
    public record Tax(String code, String name, Money amount) {}
}
