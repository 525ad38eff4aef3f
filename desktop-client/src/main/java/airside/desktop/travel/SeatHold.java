package airside.desktop.travel;

import java.time.Instant;
import java.util.UUID;

/// Seats that are held while the traveller enters the booking.
///
/// @param expiresAt when the seats are released, by this computer's clock
public record SeatHold(UUID id, Instant expiresAt, PricedTrip trip) {
    /// Returns whether the seats are released at this instant.
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
