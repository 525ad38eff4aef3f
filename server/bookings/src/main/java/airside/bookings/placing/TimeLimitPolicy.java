package airside.bookings.placing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A rule for how long seats may be held without being paid. The earliest limit of all rules counts.
@FunctionalInterface
interface TimeLimitPolicy {
    /// Somebody with a card in hand needs so much time, however late it is.
    Duration TIME_TO_PAY = Duration.ofMinutes(20);

    /// Airlines want to know before departure who comes.
    Duration BEFORE_DEPARTURE = Duration.ofHours(2);

    Instant limit(Instant bookedAt, Instant departsAt);

    /// Unpaid seats go back after a while.
    static TimeLimitPolicy withinTime(Duration holdTime) {
        return (bookedAt, _) -> bookedAt.plus(holdTime);
    }

    /// Unpaid seats go back in time for others to buy them.
    static TimeLimitPolicy wellBeforeDeparture() {
        return (bookedAt, departsAt) -> {
            Instant early = departsAt.minus(BEFORE_DEPARTURE);
            Instant soon = bookedAt.plus(TIME_TO_PAY);
            return early.isAfter(soon) ? early : soon;
        };
    }

    /// Nobody pays for a flight that has left.
    static TimeLimitPolicy beforeDeparture() {
        return (_, departsAt) -> departsAt;
    }

    /// All rules in force.
    ///
    /// @param holdTime as set
    static List<TimeLimitPolicy> inForce(Duration holdTime) {
        return List.of(withinTime(holdTime), wellBeforeDeparture(), beforeDeparture());
    }

    /// The ticketing time limit of a booking.
    static Instant earliest(List<TimeLimitPolicy> policies, Instant bookedAt, Instant departsAt) {
        return policies.stream()
                .map(policy -> policy.limit(bookedAt, departsAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
