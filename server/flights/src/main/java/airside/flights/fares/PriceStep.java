package airside.flights.fares;

import airside.vocabulary.Money;
import java.util.Optional;

/// A step in the computation of a price: the rule that was applied, in words, and the amount after it.
public record PriceStep(String text, Optional<Money> amount) {}
