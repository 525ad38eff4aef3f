package airside.flights.inventory;

import java.time.Instant;

/// Result of confirming a hold.
public sealed interface ConfirmResult {
    /// The seats are sold.
    record Confirmed(SeatHold hold) implements ConfirmResult {}

    /// The seats were released or the hold has expired; nothing was sold.
    record NoLongerHeld(SeatHold hold, Instant expiredAt) implements ConfirmResult {}

    /// There is no such hold.
    record Unknown() implements ConfirmResult {}
}
