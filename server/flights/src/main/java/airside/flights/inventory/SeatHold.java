package airside.flights.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Seats set aside on every leg of a trip's offers.
///
/// @param seats number on each leg
/// @param offers the tokens of the offers
public record SeatHold(UUID id, State state, int seats, List<String> offers, Instant expiresAt) {
    public SeatHold {
        offers = List.copyOf(offers);
    }

    /// State of a hold.
    public enum State {
        /// The seats are set aside until the hold expires.
        HELD,
        /// The seats are sold.
        CONFIRMED,
        /// The caller has released the seats.
        RELEASED,
        /// The hold expired and its seats were released.
        LAPSED;

        /// Returns whether the seats are set aside or sold.
        public boolean hasSeats() {
            return this == HELD || this == CONFIRMED;
        }
    }

    /// Returns whether the time of the hold has passed.
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /// Returns this hold, held until another instant.
    SeatHold expiringAt(Instant newExpiresAt) {
        return new SeatHold(id, State.HELD, seats, offers, newExpiresAt);
    }

    /// Returns this hold in another state.
    SeatHold inState(State newState) {
        return new SeatHold(id, newState, seats, offers, expiresAt);
    }

    /// Hides the tokens from logs.
    @Override
    public String toString() {
        return "SeatHold[%s %s, %d seats until %s]".formatted(id, state, seats, expiresAt);
    }
}
