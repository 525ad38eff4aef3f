package airside.bookings.trip;

import airside.vocabulary.Money;
import java.util.List;
import java.util.Optional;

/// The price of a trip: the total, the parts by passenger type, and the trace of its calculation.
public record Price(Money total, List<PassengerPrice> passengers, List<Step> trace) {
    public Price {
        passengers = List.copyOf(passengers);
        trace = List.copyOf(trace);
    }

    /// Returns the taxes, fees and charges of all passengers.
    public Money taxes() {
        return passengers.stream()
                .map(price -> price.taxesOfOne().times(price.count()))
                .reduce(Money.zero(total.currency()), Money::add);
    }

    /// Returns the total without taxes, fees and charges: what the airline receives.
    public Money fare() {
        return total.subtract(taxes());
    }

    /// One step in the calculation of a price.
    public record Step(String text, Optional<Money> amount) {}
}
