package airside.bookings.trip;

import airside.vocabulary.Money;
import java.util.Optional;

/// Whether something is allowed.
///
/// @param fee for each journey and passenger; empty when it is free or not allowed
public record Condition(boolean isAllowed, Optional<Money> fee) {}
