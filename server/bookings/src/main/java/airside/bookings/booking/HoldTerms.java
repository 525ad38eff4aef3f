package airside.bookings.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The hold that keeps a booking's seats, and the ticketing time limit.
///
/// @param holdId id of the hold in flights
/// @param timeLimitAt the ticketing time limit
public record HoldTerms(UUID holdId, Instant timeLimitAt) {
    /// Flights holds the seats a little longer than the limit, so that a payment at the last moment still finds
    /// them. The saga releases them at the limit.
    private static final Duration GRACE = Duration.ofSeconds(4);

    /// Returns the expiry of the hold in flights.
    public Instant seatsHeldUntil() {
        return timeLimitAt.plus(GRACE);
    }

    /// Returns whether the ticketing time limit has passed.
    public boolean isPassedAt(Instant now) {
        return !now.isBefore(timeLimitAt);
    }
}
