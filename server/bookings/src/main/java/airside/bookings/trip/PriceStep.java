package airside.bookings.trip;

import airside.vocabulary.Money;
import java.util.Optional;

/// One step in the calculation of a price.
public record PriceStep(String text, Optional<Money> amount) {}
