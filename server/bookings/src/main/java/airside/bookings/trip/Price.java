package airside.bookings.trip;

import airside.vocabulary.Money;
import java.util.List;

/// What passengers pay, by passenger type, and how it came about.
public record Price(Money total, List<PassengerPrice> passengers, List<PriceStep> trace) {
    public Price {
        passengers = List.copyOf(passengers);
        trace = List.copyOf(trace);
    }

    /// Taxes and charges of all passengers.
    public Money taxes() {
        return passengers.stream()
                .map(price -> price.taxesOfOne().times(price.count()))
                .reduce(Money.zero(total.currency()), Money::add);
    }

    /// What the airline keeps: everything but taxes and charges.
    public Money fare() {
        return total.subtract(taxes());
    }
}
