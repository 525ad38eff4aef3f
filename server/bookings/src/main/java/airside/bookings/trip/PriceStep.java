package airside.bookings.trip;

import airside.vocabulary.Money;
import java.util.Optional;

/// One step of how a price came about.
public record PriceStep(String text, Optional<Money> amount) {}
