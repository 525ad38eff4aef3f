package airside.flights.fares;

import airside.vocabulary.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The price for all passengers.
///
/// @param passengers one entry for each passenger type that travels; never empty
/// @param trace how the price was computed, step by step
public record Price(List<PassengerPrice> passengers, List<PriceStep> trace) {
    public Price {
        passengers = List.copyOf(passengers);
        trace = List.copyOf(trace);
        if (passengers.isEmpty()) throw new IllegalArgumentException("A price needs at least one passenger");
    }

    /// Returns fares and taxes of all passengers.
    public Money total() {
        return passengers.stream()
                .map(passenger -> passenger.total().times(passenger.count()))
                .reduce(Money::add)
                .orElseThrow();
    }

    /// Returns the price of two journeys: fares and taxes of each passenger type are added.
    ///
    /// @throws IllegalArgumentException if the prices are for different passengers
    public Price add(Price other) {
        List<PassengerPrice> sum = new ArrayList<>();
        for (int i = 0; i < passengers.size(); i++) sum.add(sum(passengers.get(i), other.passengers.get(i)));
        List<PriceStep> steps = new ArrayList<>(trace);
        steps.addAll(other.trace);
        return new Price(sum, steps);
    }

    private static PassengerPrice sum(PassengerPrice one, PassengerPrice other) {
        if (one.type() != other.type() || one.count() != other.count()) {
            throw new IllegalArgumentException("The prices are for different passengers");
        }
        Map<String, Tax> taxes = new LinkedHashMap<>();
        one.taxes().forEach(tax -> taxes.merge(tax.code().value(), tax, Price::sum));
        other.taxes().forEach(tax -> taxes.merge(tax.code().value(), tax, Price::sum));
        return new PassengerPrice(one.type(), one.count(), one.fare().add(other.fare()), List.copyOf(taxes.values()));
    }

    private static Tax sum(Tax one, Tax other) {
        return new Tax(one.code(), one.name(), one.amount().add(other.amount()));
    }
}
