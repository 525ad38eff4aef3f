package airside.auth.throttle;

import airside.auth.throttle.Attempts.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Limits how many accounts may be opened from one address, because each costs a password hash.
public final class RegistrationLimit {
    /// Enough for a school class or an office behind one address.
    public static final int PER_ADDRESS_MAX = 200;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Attempts attempts;
    private final Limit limit;
    private final Clock clock;

    /// @param perAddressMax registrations from one address within 15 minutes
    public RegistrationLimit(Attempts attempts, int perAddressMax, Clock clock) {
        this.attempts = attempts;
        this.limit = new Limit(perAddressMax, WINDOW);
        this.clock = clock;
    }

    /// Counts a registration.
    ///
    /// @return how long to wait before the next one; zero if this one is admitted
    public Duration admit(String address) {
        Instant now = clock.instant();
        String bucket = "registrations " + address;
        if (attempts.admit(bucket, limit, now).isPresent()) return Duration.ZERO;
        Duration wait = Duration.between(now, attempts.hasRoomAt(bucket, limit, now));
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }
}
