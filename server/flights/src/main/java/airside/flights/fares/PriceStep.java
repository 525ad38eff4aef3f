package airside.flights.fares;

import airside.vocabulary.Money;
import java.util.Optional;

/// One step of a price: what was decided, and the amount after it.
public record PriceStep(String text, Optional<Money> amount) {}
