package airside.flights.inventory;

import java.time.Instant;

/// What confirming a hold comes to.
public sealed interface ConfirmResult {
    record Confirmed(SeatHold hold) implements ConfirmResult {}

    record NoLongerHeld(SeatHold hold, Instant expiredAt) implements ConfirmResult {}

    record Unknown() implements ConfirmResult {}
}
