package airside.bookings.placing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A rule for the ticketing time limit: the instant until which seats may be held unpaid. The earliest limit of all
/// rules applies.
@FunctionalInterface
interface TimeLimitPolicy {
    /// Minimum time to pay, also shortly before departure.
    Duration TIME_TO_PAY = Duration.ofMinutes(20);

    /// Time before departure at which unpaid seats are released.
    Duration BEFORE_DEPARTURE = Duration.ofHours(2);

    /// Returns the limit of this rule.
    ///
    /// @param departsAt departure of the first flight
    Instant limit(Instant bookedAt, Instant departsAt);

    /// Returns the rule that unpaid seats are released after a time.
    static TimeLimitPolicy withinTime(Duration holdTime) {
        return (bookedAt, _) -> bookedAt.plus(holdTime);
    }

    /// Returns the rule that unpaid seats are released two hours before departure, so that they can be sold again,
    /// but not before twenty minutes have passed.
    static TimeLimitPolicy wellBeforeDeparture() {
        return (bookedAt, departsAt) -> {
            Instant early = departsAt.minus(BEFORE_DEPARTURE);
            Instant soon = bookedAt.plus(TIME_TO_PAY);
            return early.isAfter(soon) ? early : soon;
        };
    }

    /// Returns the rule that a booking cannot be paid after departure.
    static TimeLimitPolicy beforeDeparture() {
        return (_, departsAt) -> departsAt;
    }

    /// Returns all rules.
    ///
    /// @param holdTime how long seats are held unpaid at most
    static List<TimeLimitPolicy> inForce(Duration holdTime) {
        return List.of(withinTime(holdTime), wellBeforeDeparture(), beforeDeparture());
    }

    /// Returns the ticketing time limit of a booking: the earliest of all limits.
    static Instant earliest(List<TimeLimitPolicy> policies, Instant bookedAt, Instant departsAt) {
        return policies.stream()
                .map(policy -> policy.limit(bookedAt, departsAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
