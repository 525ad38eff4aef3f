package airside.bookings.seatholds;

import airside.bookings.trip.Trip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Seats that flights holds while a traveller fills in the booking page. A booking of the same offers takes them
/// over.
public record SeatHold(UUID id, List<String> offers, Trip trip, Instant expiresAt) {
    public SeatHold {
        offers = List.copyOf(offers);
    }

    /// The state of a seat hold; the names are stored.
    enum State {
        /// Requested; flights has not answered yet.
        ASKED,
        /// Flights holds the seats.
        HELD,
        /// To be released; flights has not confirmed it yet.
        GIVING_BACK,
        /// Released.
        GIVEN_BACK,
        /// A booking has taken over the seats.
        BOOKED
    }
}
