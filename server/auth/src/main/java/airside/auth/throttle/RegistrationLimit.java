package airside.auth.throttle;

import airside.auth.throttle.Attempts.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How many accounts may be opened from one address: each costs a password hash, and no client needs hundreds.
public final class RegistrationLimit {
    /// A school class or an office behind one address still fits.
    public static final int PER_ADDRESS_MAX = 200;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Attempts attempts;
    private final Limit limit;
    private final Clock clock;

    /// @param perAddressMax in a quarter of an hour
    public RegistrationLimit(Attempts attempts, int perAddressMax, Clock clock) {
        this.attempts = attempts;
        this.limit = new Limit(perAddressMax, WINDOW);
        this.clock = clock;
    }

    /// Counts a registration.
    ///
    /// @return how long to wait; zero if it may go on
    public Duration admit(String address) {
        Instant now = clock.instant();
        String bucket = "registrations " + address;
        if (attempts.admit(bucket, limit, now).isPresent()) return Duration.ZERO;
        Duration wait = Duration.between(now, attempts.hasRoomAt(bucket, limit, now));
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }
}
