package airside.bookings.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What the seats are kept under: the hold they are in, and the ticketing time limit.
public record HoldTerms(UUID holdId, Instant timeLimitAt) {
    /// Seats stay held a little longer than the limit, so that a payment of the last moment finds them; the booking
    /// itself gives them back on time.
    private static final Duration GRACE = Duration.ofSeconds(4);

    /// Until when flights is asked to hold the seats.
    public Instant seatsHeldUntil() {
        return timeLimitAt.plus(GRACE);
    }

    public boolean isPassedAt(Instant now) {
        return !now.isBefore(timeLimitAt);
    }
}
