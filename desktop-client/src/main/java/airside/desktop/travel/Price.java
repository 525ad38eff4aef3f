package airside.desktop.travel;

import java.util.List;
import java.util.Optional;

/// The total price of all passengers including taxes, with its price trace.
public record Price(Money total, List<PassengerPrice> passengers, List<Step> trace) {
    public Price {
        passengers = List.copyOf(passengers);
        trace = List.copyOf(trace);
    }

    /// The price of one passenger of a type.
    public record PassengerPrice(PassengerType type, int count, Money fare, List<Tax> taxes, Money total) {
        public PassengerPrice {
            taxes = List.copyOf(taxes);
        }
    }

    /// A tax, fee or charge of one passenger.
    public record Tax(String code, String name, Money amount) {}

    /// A step of the price trace.
    public record Step(String text, Optional<Money> amount) {}
}
