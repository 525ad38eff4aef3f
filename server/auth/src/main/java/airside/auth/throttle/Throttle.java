package airside.auth.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Slows guessing down and lets the owner in.
///
/// Whoever comes from an address that has signed in to the account before has attempts of their own there; all
/// strangers together share the account's others. So ten thousand guesses from anywhere evaluate ten passwords in a
/// quarter of an hour, and the owner at home does not notice. One address may not try many accounts either.
/// Attempts are counted before a password is looked at, and for names that do not exist just the same.
public final class Throttle {
    public static final int ATTEMPTS_MAX = 10;
    public static final int ATTEMPTS_PER_ADDRESS_MAX = 100;
    public static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final Attempts attempts;
    private final Clock clock;

    public Throttle(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /// A try that may go on, to be told how it ended.
    public record Admission(String bucket, String addressBucket, String address) {}

    /// Counts a try.
    ///
    /// @param name the user name as typed, whether it exists or not
    /// @param accountId of the account of that name, if there is one
    /// @return empty when it is one too many; see [#waitFor]
    public Optional<Admission> admit(String name, Optional<UUID> accountId, String address) {
        Instant now = clock.instant();
        String addressBucket = "address " + address;
        String bucket = bucket(name, accountId, address, now);
        if (attempts.count(bucket, now, WINDOW) > ATTEMPTS_MAX) return Optional.empty();
        if (attempts.count(addressBucket, now, WINDOW) > ATTEMPTS_PER_ADDRESS_MAX) return Optional.empty();
        return Optional.of(new Admission(bucket, addressBucket, address));
    }

    /// How long one who was not admitted has to wait.
    public Duration waitFor(String name, Optional<UUID> accountId, String address) {
        Instant now = clock.instant();
        Instant one = attempts.emptiesAt(bucket(name, accountId, address, now), now, WINDOW);
        Instant other = attempts.emptiesAt("address " + address, now, WINDOW);
        Duration wait = Duration.between(now, one.isAfter(other) ? one : other);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /// The password was right: the address is known from now on, and its attempts are forgotten.
    public void succeeded(Admission admission, UUID accountId) {
        attempts.empty(admission.bucket);
        attempts.empty(admission.addressBucket);
        attempts.remember(accountId, admission.address, clock.instant());
    }

    private String bucket(String name, Optional<UUID> accountId, String address, Instant now) {
        boolean isKnown = accountId
                .map(id -> attempts.isKnown(id, address, now.minus(KNOWN_FOR)))
                .orElse(false);
        String folded = name.toLowerCase(Locale.ROOT);
        return isKnown ? "known %s %s".formatted(folded, address) : "strangers " + folded;
    }
}
