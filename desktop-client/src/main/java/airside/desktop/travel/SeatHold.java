package airside.desktop.travel;

import java.time.Instant;
import java.util.UUID;

/// Seats set aside while the traveller fills in the booking.
///
/// @param expiresAt when the seats go back, by this computer's clock
public record SeatHold(UUID id, Instant expiresAt, PricedTrip trip) {
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
