package airside.bookings;

import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.contract.NewBooking;
import airside.contract.client.BookingsApi;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Measures ticketed bookings per second and their response times: PostgreSQL with durable commits, HTTP to a fake
/// flights service, everything in one process. Run it by hand; it prints the figures and asserts no time.
public final class BookingsSpeed {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private BookingsSpeed() {}

    public static void main(String[] args) {
        try (var fixture = new BookingsFixture(
                Map.of(
                        "bookings.sweep-pause",
                        "1s",
                        "bookings.measure-pause",
                        "30s",
                        "bookings.database.pool-size",
                        "20"),
                SagaObserver.NONE)) {
            fixture.database().execute("ALTER SYSTEM SET fsync = on");
            fixture.database().execute("ALTER SYSTEM SET synchronous_commit = on");
            fixture.database().execute("ALTER SYSTEM SET full_page_writes = on");
            fixture.database().execute("SELECT pg_reload_conf()");
            run(fixture, WARM_UP);
            long[] nanos = run(fixture, MEASURED);
            Arrays.sort(nanos);
            System.out.printf(
                    "%d clients: %.0f bookings/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    CLIENTS,
                    nanos.length / (double) MEASURED.toSeconds(),
                    millis(nanos, 0.50),
                    millis(nanos, 0.99),
                    millis(nanos, 1));
        }
    }

    private static long[] run(BookingsFixture fixture, Duration time) {
        var taken = new ConcurrentLinkedQueue<Long>();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLIENTS)
                    .forEach(_ -> threads.submit(() -> {
                        BookingsApi client = fixture.api(UUID.randomUUID());
                        while (System.nanoTime() < end) taken.add(book(fixture, client));
                    }));
        }
        return taken.stream().mapToLong(Long::longValue).toArray();
    }

    private static long book(BookingsFixture fixture, BookingsApi client) {
        NewBooking newBooking = BookingsFixture.newBooking(fixture.seats().offer(SampleTrips.oneWay()))
                .card(BookingsFixture.card(TestCard.VISA_APPROVED))
                .build();
        long start = System.nanoTime();
        String state = client.placeBooking(UUID.randomUUID().toString(), newBooking, null)
                .body()
                .state();
        if (!state.equals("TICKETED")) throw new IllegalStateException(state);
        return System.nanoTime() - start;
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)] / 1e6;
    }
}
