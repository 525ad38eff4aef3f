package airside.desktop.travel;

import java.util.List;
import java.util.Optional;

/// What all passengers together pay, taxes in, and why.
public record Price(Money total, List<PassengerPrice> passengers, List<Step> trace) {
    public Price {
        passengers = List.copyOf(passengers);
        trace = List.copyOf(trace);
    }

    /// What one passenger of a type pays.
    public record PassengerPrice(PassengerType type, int count, Money fare, List<Tax> taxes, Money total) {
        public PassengerPrice {
            taxes = List.copyOf(taxes);
        }
    }

    /// A tax, fee or charge of one passenger.
    public record Tax(String code, String name, Money amount) {}

    /// One step of how the price came about.
    public record Step(String text, Optional<Money> amount) {}
}
