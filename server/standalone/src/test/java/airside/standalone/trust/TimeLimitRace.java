package airside.standalone.trust;

import airside.contract.Booking;
import airside.contract.NewPayment;
import airside.kit.testing.AdvancedClock;
import airside.kit.testing.Concurrently;
import airside.kit.testing.Eventually;
import airside.standalone.trust.SalesFixture.OnSale;
import airside.traveller.Traveller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Payments close to the ticketing time limit, each at a random time.
///
/// @param fromMillis earliest payment relative to the limit; negative means before
/// @param toMillis latest payment relative to the limit
record TimeLimitRace(SalesFixture fixture, AdvancedClock clock, Random random, int fromMillis, int toMillis) {
    /// Settings for [SalesFixture]: a limit that is long enough to place bookings, and a short interval of the
    /// sweep.
    static final Map<String, String> SETTINGS = Map.of(
            "bookings.ticketing-time-limit", "2m",
            "bookings.sweep-pause", "2ms",
            "flights.offer-lifetime", "12h");

    private static final int PAYMENTS = 30;

    /// How long before the first limit all payments are prepared.
    private static final Duration READY = Duration.ofMillis(200);

    private record Held(Traveller traveller, String locator, Instant limit) {}

    /// Holds seats, advances the clock until shortly before the first limit, pays each booking at its time, and
    /// waits until the unpaid ones have expired.
    ///
    /// @return outcome of each payment
    List<String> run() throws Exception {
        List<Held> bookings = new ArrayList<>();
        OnSale flight = fixture.nextFlight();
        for (int number = 0; number < PAYMENTS; number++) {
            Traveller traveller = fixture.traveller();
            Booking booking = traveller.book(UUID.randomUUID().toString(), flight.token(), "");
            if (!booking.state().equals("HELD")) throw new AssertionError("It is " + booking.state());
            bookings.add(new Held(traveller, booking.recordLocator(), booking.ticketingTimeLimitAt()));
        }
        Instant first = bookings.stream()
                .map(Held::limit)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration wait = Duration.between(clock.instant(), first).minus(READY);
        if (wait.isNegative()) throw new AssertionError("Placing took longer than the limit");
        List<Callable<String>> payments = new ArrayList<>();
        for (Held booking : bookings) {
            Instant moment = booking.limit.plusMillis(random.nextInt(fromMillis, toMillis + 1));
            payments.add(() -> pay(booking, moment));
        }
        clock.advance(wait);
        List<String> outcomes = Concurrently.run(payments);
        Eventually.becomes(
                "what was not paid has expired",
                () -> fixture.count("bookings", "SELECT count(*) FROM bookings.bookings WHERE status = 'HELD'") == 0);
        return outcomes;
    }

    private String pay(Held booking, Instant moment) {
        String key = UUID.randomUUID().toString();
        var payment = new NewPayment(Traveller.card(SalesFixture.APPROVED));
        for (Duration left = until(moment); left.isPositive(); left = until(moment))
            LockSupport.parkNanos(left.toNanos());
        return FinalOutcome.await(() -> booking.traveller
                .bookings()
                .payBooking(key, booking.locator, payment, "wait=10")
                .body());
    }

    private Duration until(Instant moment) {
        return Duration.between(clock.instant(), moment);
    }
}
