package airside.bookings.trip;

import airside.vocabulary.Money;
import java.util.Optional;

/// A fare condition: whether a change or a refund is allowed.
///
/// @param fee fee for each journey and passenger; empty if it is free or not allowed
public record Condition(boolean isAllowed, Optional<Money> fee) {}
