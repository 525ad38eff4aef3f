package airside.standalone.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.kit.testing.Concurrently;
import airside.kit.testing.StressRun;
import airside.standalone.trust.SalesFixture.OnSale;
import airside.traveller.Traveller;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// FEATURE: when 64 buyers request the last seats of a flight at the same time, as many get tickets as there are
/// seats. The others are refused as sold out and not charged.
class LastSeatsOverHttpTest {
    private static final int BUYERS = 64;
    private static final int ROUNDS = StressRun.rounds(3);

    @Test
    void asManyAreTicketedAsThereAreSeats() throws Exception {
        long seed = StressRun.seed();
        Random random = new Random(seed);
        int ticketed = 0;
        try (SalesFixture fixture = new SalesFixture(Clock.systemUTC(), Map.of())) {
            for (int round = 1; round <= ROUNDS; round++) {
                String when = "round %d, seed %d".formatted(round, seed);
                OnSale flight = fixture.nextFlight();
                assertEquals("TICKETED", buyer(fixture, flight).call(), when);
                int left = 1 + random.nextInt(9);
                fixture.leaveSeats(flight, left);
                var outcomes = Concurrently.run(BUYERS, _ -> buyer(fixture, flight));
                assertEquals(
                        Map.of("TICKETED", left, "SOLD_OUT", BUYERS - left), FinalOutcome.countByValue(outcomes), when);
                assertEquals("0 available, 0 held, %d sold".formatted(1 + left), fixture.seats(flight), when);
                ticketed += 1 + left;
            }
            assertEquals(ticketed, fixture.checkAtTheEnd(), "seed " + seed);
        }
        System.out.printf("%d buyers in each of %d rounds: oversold 0, undersold 0, seed %d%n", BUYERS, ROUNDS, seed);
    }

    private static Callable<String> buyer(SalesFixture fixture, OnSale flight) {
        Traveller traveller = fixture.traveller();
        String key = UUID.randomUUID().toString();
        return () -> FinalOutcome.await(() -> traveller.book(key, flight.token(), SalesFixture.APPROVED));
    }
}
