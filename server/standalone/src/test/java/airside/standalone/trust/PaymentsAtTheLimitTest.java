package airside.standalone.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.kit.testing.AdvancedClock;
import airside.kit.testing.StressRun;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// FEATURE: a client who pays within 50 ms of the ticketing time limit either gets tickets, or is refused because
/// the limit has passed and is not charged. The seats are those of the real flights service: those that are not
/// ticketed are released once.
class PaymentsAtTheLimitTest {
    private static final int ROUNDS = StressRun.rounds(3);

    @Test
    void eachBookingIsEitherPaidOrExpired() throws Exception {
        long seed = StressRun.seed();
        var clock = new AdvancedClock();
        Map<String, Integer> outcomes = new TreeMap<>();
        try (SalesFixture fixture = new SalesFixture(clock, TimeLimitRace.SETTINGS)) {
            var race = new TimeLimitRace(fixture, clock, new Random(seed), -50, 50);
            for (int round = 1; round <= ROUNDS; round++) {
                FinalOutcome.countByValue(race.run()).forEach((end, count) -> outcomes.merge(end, count, Integer::sum));
            }
            assertEquals(outcomes.getOrDefault("TICKETED", 0), fixture.checkAtTheEnd(), "seed " + seed);
        }
        assertTrue(Set.of("TICKETED", "TIME_LIMIT_PASSED").containsAll(outcomes.keySet()), outcomes + ", seed " + seed);
        System.out.printf("payments within 50 ms of the time limit: %s, seed %d%n", outcomes, seed);
    }
}
