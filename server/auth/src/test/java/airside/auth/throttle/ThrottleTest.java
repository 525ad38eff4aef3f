package airside.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.throttle.Throttle.Admission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: guesses of a password are limited, and the owner can sign in.
class ThrottleTest {
    private static final Optional<UUID> MAYA = Optional.of(UUID.randomUUID());
    private static final String HOME = "192.0.2.1";

    private final MovingClock clock = new MovingClock();
    private final Throttle throttle = new Throttle(new InMemoryAttempts(), clock);

    @Test
    void tenOfTenThousandGuessesAreEvaluatedAndTheOwnerCanSignIn() {
        signInAtHome();
        int evaluated = 0;
        for (int guess = 0; guess < 10_000; guess++) {
            String address = "198.51.100." + guess % 250;
            if (throttle.admit("maya", MAYA, address).isPresent()) evaluated++;
            clock.move(Duration.ofMillis(80));
        }
        assertEquals(Throttle.ATTEMPTS_MAX, evaluated);
        assertTrue(throttle.admit("maya", MAYA, HOME).isPresent(), "the owner is locked out");
    }

    /// The negative control: with one bucket for all attempts, the owner would be locked out.
    @Test
    void withOneBucketForAllTheOwnerWouldBeLockedOut() {
        for (int guess = 0; guess < 100; guess++) throttle.admit("maya", MAYA, "198.51.100." + guess);
        assertTrue(throttle.admit("maya", MAYA, HOME).isEmpty(), "an unknown address got in");
    }

    @Test
    void anUnknownNameIsThrottledInTheSameWay() {
        int evaluated = 0;
        for (int guess = 0; guess < 100; guess++) {
            if (throttle.admit("nobody", Optional.empty(), "198.51.100." + guess)
                    .isPresent()) evaluated++;
        }
        assertEquals(Throttle.ATTEMPTS_MAX, evaluated);
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        int evaluated = 0;
        for (int account = 0; account < 1_000; account++) {
            if (throttle.admit("user" + account, Optional.of(UUID.randomUUID()), HOME)
                    .isPresent()) evaluated++;
        }
        assertEquals(Throttle.ATTEMPTS_PER_ADDRESS_MAX, evaluated);
    }

    @Test
    void attemptsAreAdmittedAgainAfterTheWindow() {
        for (int guess = 0; guess < 20; guess++) throttle.admit("maya", MAYA, "198.51.100.7");
        assertEquals(Throttle.WINDOW, throttle.waitFor("maya", MAYA, "198.51.100.7"));
        clock.move(Throttle.WINDOW);
        assertTrue(throttle.admit("maya", MAYA, "198.51.100.7").isPresent());
    }

    @Test
    void ownSignInsDoNotReduceTheCountOfTheirAddress() {
        Optional<UUID> guesser = Optional.of(UUID.randomUUID());
        int evaluated = 0;
        for (int guess = 0; guess < 400; guess++) {
            if (guess % 95 == 0) {
                throttle.admit("guesser", guesser, HOME)
                        .ifPresent(own -> throttle.succeeded(own, guesser.orElseThrow()));
            }
            boolean isEvaluated = throttle.admit("user" + guess, Optional.of(UUID.randomUUID()), HOME)
                    .isPresent();
            if (isEvaluated) evaluated++;
        }
        assertEquals(Throttle.ATTEMPTS_PER_ADDRESS_MAX, evaluated);
    }

    @Test
    void aSignInFromAnotherAddressGivesUnknownAddressesNoFurtherGuesses() {
        int evaluated = 0;
        for (int guess = 0; guess < 1_000; guess++) {
            throttle.admit("maya", MAYA, "203.0.113." + guess % 200)
                    .ifPresent(own -> throttle.succeeded(own, MAYA.orElseThrow()));
            if (throttle.admit("maya", MAYA, "198.51.100." + guess % 250).isPresent()) evaluated++;
        }
        assertEquals(Throttle.ATTEMPTS_MAX, evaluated);
    }

    @Test
    void afterTenWrongPasswordsFromAKnownAddressTheRightOneIsAdmitted() {
        signInAtHome();
        for (int wrong = 0; wrong < Throttle.ATTEMPTS_MAX; wrong++) throttle.admit("maya", MAYA, HOME);
        Admission right = throttle.admit("maya", MAYA, HOME).orElseThrow();
        throttle.succeeded(right, MAYA.orElseThrow());
        assertTrue(throttle.admit("maya", MAYA, HOME).isPresent(), "a right password is not a guess");
    }

    @Test
    void afterAnAttackFromTheOwnAddressTheOwnerWaitsThreeMinutesAtMost() {
        signInAtHome();
        int evaluated = 0;
        for (int guess = 0; guess < 900; guess++) {
            if (throttle.admit("maya", MAYA, HOME).isPresent()) evaluated++;
            clock.move(Duration.ofSeconds(1));
        }
        assertEquals(Throttle.ATTEMPTS_MAX + 5, evaluated, "in a quarter of an hour");
        assertTrue(throttle.waitFor("maya", MAYA, HOME).compareTo(Throttle.RESERVE_EVERY) <= 0);
    }

    @Test
    void anAddressHasRoomAgainWhenItsFirstAttemptLeavesTheWindow() {
        for (int account = 0; account < 100; account++) {
            throttle.admit("user" + account, Optional.empty(), HOME);
            clock.move(Duration.ofSeconds(6));
        }
        assertTrue(throttle.admit("another", Optional.empty(), HOME).isEmpty());
        assertEquals(Duration.ofMinutes(5), throttle.waitFor("another", Optional.empty(), HOME));
        clock.move(Duration.ofMinutes(5));
        assertTrue(throttle.admit("another", Optional.empty(), HOME).isPresent());
        assertTrue(throttle.admit("one.more", Optional.empty(), HOME).isEmpty(), "only one has grown old");
    }

    @Test
    void attemptsThatTheLimitOfOneAccountRefusesDoNotUseUpTheAddress() {
        for (int guess = 0; guess < 1_000; guess++) throttle.admit("maya", MAYA, HOME);
        assertTrue(throttle.admit("noor", Optional.of(UUID.randomUUID()), HOME).isPresent());
    }

    @Test
    void anAttemptThatWasNotEvaluatedDoesNotCount() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            throttle.release(throttle.admit("maya", MAYA, "198.51.100.7").orElseThrow());
        }
        assertTrue(throttle.admit("maya", MAYA, "198.51.100.7").isPresent());
    }

    private void signInAtHome() {
        Admission admission = throttle.admit("maya", MAYA, HOME).orElseThrow();
        throttle.succeeded(admission, MAYA.orElseThrow());
    }

    /// A clock that the test moves.
    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
