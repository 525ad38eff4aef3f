package airside.flights.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Seats set aside on every leg of some offers.
///
/// @param seats on each leg
/// @param offers the tokens of the offers
/// @param isUnpaid whether its seats count towards the share of a cabin that may be held unpaid
public record SeatHold(UUID id, State state, int seats, List<String> offers, Instant expiresAt, boolean isUnpaid) {
    public SeatHold {
        offers = List.copyOf(offers);
    }

    /// How a hold stands.
    public enum State {
        HELD,
        CONFIRMED,
        RELEASED,
        LAPSED;

        /// Whether its seats are set aside or sold.
        public boolean hasSeats() {
            return this == HELD || this == CONFIRMED;
        }
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /// Moves the expiry of a live hold.
    SeatHold held(Instant newExpiresAt, boolean newIsUnpaid) {
        return new SeatHold(id, State.HELD, seats, offers, newExpiresAt, newIsUnpaid);
    }

    /// Sells or releases the seats: they are not held any more, and so not held unpaid.
    SeatHold ended(State newState) {
        return new SeatHold(id, newState, seats, offers, expiresAt, false);
    }

    /// Seats that count as unpaid, on each leg.
    int unpaidSeats() {
        return isUnpaid ? seats : 0;
    }

    /// The tokens are long and do not show.
    @Override
    public String toString() {
        return "SeatHold[%s %s, %d seats until %s]".formatted(id, state, seats, expiresAt);
    }
}
