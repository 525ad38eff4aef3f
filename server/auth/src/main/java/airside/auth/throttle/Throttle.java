package airside.auth.throttle;

import airside.auth.throttle.Attempts.Limit;
import airside.auth.throttle.Attempts.Slot;
import airside.kit.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Limits attempts to guess a password, without locking out the owner of the account.
///
/// An address with an earlier sign-in to an account (a known address) has attempts of its own for this account: ten
/// within 15 minutes, and when they are used up, one more at once and then one every three minutes, so that the
/// owner is never locked out for long. All other addresses share ten attempts for the account, and each of them has
/// a hundred for all accounts together.
///
/// An attempt is counted before its password is checked, in one statement, and in the same way for user names that
/// do not exist. A sign-in with the right password is not a guess: its attempt is taken out of the buckets again,
/// and those of other clients stay.
public final class Throttle {
    /// Attempts for an account: of all unknown addresses together, and of each known one.
    public static final int ATTEMPTS_MAX = 10;

    /// Attempts of an unknown address, over all accounts.
    public static final int ATTEMPTS_PER_ADDRESS_MAX = 100;

    public static final Duration WINDOW = Duration.ofMinutes(15);

    /// How often a known address has one attempt more than [#ATTEMPTS_MAX].
    public static final Duration RESERVE_EVERY = Duration.ofMinutes(3);

    static final Duration KNOWN_FOR = Duration.ofDays(90);

    private static final Limit OF_ACCOUNT = new Limit(ATTEMPTS_MAX, WINDOW);
    private static final Limit OF_ADDRESS = new Limit(ATTEMPTS_PER_ADDRESS_MAX, WINDOW);
    private static final Limit RESERVE = new Limit(1, RESERVE_EVERY);
    /// The id to look up for a user name without an account, so that the answer takes the same time.
    public static final UUID NO_ACCOUNT = new UUID(0, 0);

    private final Attempts attempts;
    private final Clock clock;

    public Throttle(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /// An admitted attempt. Call [#succeeded] or [#release] when its outcome is known.
    public record Admission(List<Slot> slots, String address) {
        public Admission {
            slots = List.copyOf(slots);
        }
    }

    /// Counts an attempt.
    ///
    /// @param name the user name as typed, whether it exists or not
    /// @param accountId of the account of that name, if there is one
    /// @return empty if the limit is reached; see [#waitFor]
    public Optional<Admission> admit(String name, Optional<UUID> accountId, String address) {
        Instant now = clock.instant();
        if (isKnown(accountId, address, now)) {
            return attempts.admit(known(name, address), OF_ACCOUNT, now)
                    .or(() -> attempts.admit(reserve(name, address), RESERVE, now))
                    .map(slot -> new Admission(List.of(slot), address));
        }
        // The address comes first: once its limit is reached, it does not use up attempts of the account.
        Optional<Slot> first = attempts.admit(ofAddress(address), OF_ADDRESS, now);
        if (first.isEmpty()) return Optional.empty();
        Optional<Slot> second = attempts.admit(unknownAddresses(name), OF_ACCOUNT, now);
        if (second.isEmpty()) attempts.release(first.get());
        return second.map(slot -> new Admission(List.of(first.get(), slot), address));
    }

    /// Returns how long a client that was not admitted has to wait.
    public Duration waitFor(String name, Optional<UUID> accountId, String address) {
        Instant now = clock.instant();
        Instant until = isKnown(accountId, address, now)
                ? earlier(
                        attempts.hasRoomAt(known(name, address), OF_ACCOUNT, now),
                        attempts.hasRoomAt(reserve(name, address), RESERVE, now))
                : later(
                        attempts.hasRoomAt(ofAddress(address), OF_ADDRESS, now),
                        attempts.hasRoomAt(unknownAddresses(name), OF_ACCOUNT, now));
        Duration wait = Duration.between(now, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /// Called if the password was right: the attempt does not count, and the address is known from now on.
    public void succeeded(Admission admission, UUID accountId) {
        release(admission);
        attempts.remember(accountId, admission.address, clock.instant());
    }

    /// Called if the password was not checked, because of overload: the attempt does not count.
    public void release(Admission admission) {
        admission.slots.forEach(attempts::release);
    }

    /// Compares a password or a code. If the hasher refuses the attempt because of overload, it does not count.
    public boolean evaluate(Admission admission, BooleanSupplier comparison) {
        try {
            return comparison.getAsBoolean();
        } catch (ProblemException e) {
            release(admission);
            throw e;
        }
    }

    private boolean isKnown(Optional<UUID> accountId, String address, Instant now) {
        return attempts.isKnown(accountId.orElse(NO_ACCOUNT), address, now.minus(KNOWN_FOR));
    }

    private static String known(String name, String address) {
        return "known %s %s".formatted(folded(name), address);
    }

    private static String reserve(String name, String address) {
        return "reserve %s %s".formatted(folded(name), address);
    }

    // The name of the bucket stays, because replicas of the previous release use it too.
    private static String unknownAddresses(String name) {
        return "strangers " + folded(name);
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
