package airside.standalone.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.contract.Booking;
import airside.contract.NewPayment;
import airside.kit.testing.AtOnce;
import airside.kit.testing.Campaign;
import airside.kit.testing.Eventually;
import airside.standalone.trust.SalesBed.OnSale;
import airside.traveller.Traveller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// FEATURE: whoever pays within 50 ms of the ticketing time limit gets tickets, or is told that the limit has
/// passed and is not charged; never both, never neither. The seats are those of the real flights service: what is
/// not ticketed is free again, once.
class PaymentsAtTheLimitTest {
    private static final int PAYMENTS_AT_A_TIME = 40;
    private static final int ROUNDS = Campaign.rounds(3);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// How long before the first limit the payers stand ready.
    private static final Duration READY = Duration.ofMillis(200);

    private final long seed = Campaign.seed();
    private final Random random = new Random(seed);
    private final AdvancedClock clock = new AdvancedClock();

    @Test
    void aPaymentAndTheLimitNeverBothWinAndNeverBothLose() throws Exception {
        Map<String, String> settings = Map.of(
                "bookings.ticketing-time-limit", LIMIT.toSeconds() + "s",
                "bookings.sweep-pause", "5ms",
                "flights.offer-lifetime", "12h");
        Map<String, Integer> ends = new TreeMap<>();
        try (SalesBed bed = new SalesBed(clock, settings)) {
            for (int round = 1; round <= ROUNDS; round++) {
                Ends.counted(payAtTheLimit(bed)).forEach((end, count) -> ends.merge(end, count, Integer::sum));
            }
            Eventually.becomes(
                    "what was not paid has expired",
                    () -> bed.count("bookings", "SELECT count(*) FROM bookings.bookings WHERE status = 'HELD'") == 0);
            assertEquals(ends.getOrDefault("TICKETED", 0), bed.checkAtTheEnd(), "seed " + seed);
        }
        assertTrue(Set.of("TICKETED", "TIME_LIMIT_PASSED").containsAll(ends.keySet()), ends + ", seed " + seed);
        System.out.printf("payments within 50 ms of the time limit: %s, seed %d%n", ends, seed);
    }

    /// Holds seats at leisure, moves the clock on until the first limit is near, and pays each booking at its
    /// moment.
    private List<String> payAtTheLimit(SalesBed bed) throws Exception {
        List<Held> bookings = new ArrayList<>();
        OnSale flight = bed.nextFlight();
        for (int number = 0; number < PAYMENTS_AT_A_TIME; number++) {
            Traveller traveller = bed.traveller();
            Booking booking = traveller.book(UUID.randomUUID().toString(), flight.token(), "");
            assertEquals("HELD", booking.state());
            bookings.add(new Held(traveller, booking.recordLocator(), booking.ticketingTimeLimitAt()));
        }
        Instant first = bookings.stream()
                .map(Held::limit)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration wait = Duration.between(clock.instant(), first).minus(READY);
        assertTrue(wait.isPositive(), "placing took longer than the limit");
        List<Callable<String>> payments = new ArrayList<>();
        for (Held booking : bookings) {
            Instant moment = booking.limit.plusMillis(random.nextInt(-50, 51));
            payments.add(() -> pay(booking, moment));
        }
        clock.advance(wait);
        return AtOnce.run(payments);
    }

    private String pay(Held booking, Instant moment) {
        String key = UUID.randomUUID().toString();
        var payment = new NewPayment(Traveller.card(SalesBed.APPROVED));
        for (Duration left = until(moment); left.isPositive(); left = until(moment))
            LockSupport.parkNanos(left.toNanos());
        return Ends.of(() -> booking.traveller
                .bookings()
                .payBooking(key, booking.locator, payment, "wait=10")
                .body());
    }

    private Duration until(Instant moment) {
        return Duration.between(clock.instant(), moment);
    }

    private record Held(Traveller traveller, String locator, Instant limit) {}
}
