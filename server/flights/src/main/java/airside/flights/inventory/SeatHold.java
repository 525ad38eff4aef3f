package airside.flights.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Seats set aside on every leg of some offers.
///
/// @param seats on each leg
/// @param offers the tokens of the offers
public record SeatHold(UUID id, State state, int seats, List<String> offers, Instant expiresAt) {
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
    SeatHold held(Instant newExpiresAt) {
        return new SeatHold(id, State.HELD, seats, offers, newExpiresAt);
    }

    /// Sells or releases the seats.
    SeatHold ended(State newState) {
        return new SeatHold(id, newState, seats, offers, expiresAt);
    }

    /// The tokens are long and do not show.
    @Override
    public String toString() {
        return "SeatHold[%s %s, %d seats until %s]".formatted(id, state, seats, expiresAt);
    }
}
