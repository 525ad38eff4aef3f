package airside.bookings.seatholds;

import airside.bookings.trip.Trip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Seats set aside while a traveller fills in the booking page; a booking of the same offers takes them over.
public record SeatHold(UUID id, List<String> offers, Trip trip, Instant expiresAt) {
    public SeatHold {
        offers = List.copyOf(offers);
    }

    /// How a seat hold stands.
    enum State {
        /// Asked for; flights has not answered yet.
        ASKED,
        HELD,
        /// On the way back; flights has not answered yet.
        GIVING_BACK,
        GIVEN_BACK,
        /// A booking has the seats.
        BOOKED
    }
}
