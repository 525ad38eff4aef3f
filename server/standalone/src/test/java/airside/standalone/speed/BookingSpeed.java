package airside.standalone.speed;

import airside.contract.Booking;
import airside.contract.JourneyOffers;
import airside.standalone.ServiceProcess;
import airside.standalone.StandaloneRun;
import airside.traveller.Traveller;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Prints how many bookings per second are completed, from request to ticket, with sixteen concurrent travellers on
/// many flights: the three services and a durable PostgreSQL in other processes, the clients in this one.
public final class BookingSpeed {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int DAYS = 20;
    private static final List<String> ROUTES =
            List.of("LHR JFK", "FRA SIN", "SIN SYD", "CDG DXB", "MAD BCN", "OSL TRD", "LAX SFO", "ATL LGA", "DEL BOM");
    private static final String APPROVED = "4242424242424242";

    private final List<Traveller> travellers = new ArrayList<>();
    private final List<String> offers = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private BookingSpeed() {}

    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("airside-speed");
        int port = ServiceProcess.freePort();
        try (StandaloneRun run = StandaloneRun.start(
                        Map.of("AIRSIDE_HOME", home.toString(), "AIRSIDE_PORT", String.valueOf(port)))
                .awaitReady()) {
            var speed = new BookingSpeed();
            speed.prepare(URI.create("http://localhost:" + port));
            System.out.println(MachineInfo.describe());
            speed.book(WARM_UP);
            speed.print(speed.book(MEASURED));
            System.out.println("%s, resident %s MB"
                    .formatted(MachineInfo.describe(), MachineInfo.residentMegabytes(run.process())));
        }
        System.out.println("The data is in " + home);
    }

    private void prepare(URI address) {
        for (int client = 0; client < CLIENTS; client++) travellers.add(Traveller.register(address, address));
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (int day = 30; day < 30 + DAYS; day++) {
            for (String route : ROUTES) {
                var found = travellers.getFirst().shop(route.substring(0, 3), route.substring(4), today.plusDays(day));
                for (JourneyOffers result : found.directions().getFirst().results()) {
                    if (!result.offers().isEmpty())
                        offers.add(result.offers().getFirst().token());
                }
            }
        }
        System.out.printf("%d flights to book%n", offers.size());
    }

    /// @return the duration of each booking in nanoseconds, ascending
    private long[] book(Duration time) {
        var taken = new ConcurrentLinkedQueue<Long>();
        long endAt = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Traveller traveller : travellers) {
                threads.submit(() -> {
                    while (System.nanoTime() < endAt) taken.add(bookOnce(traveller));
                    return null;
                });
            }
        }
        return taken.stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    private long bookOnce(Traveller traveller) {
        String offer = offers.get(turn.getAndIncrement() % offers.size());
        long begun = System.nanoTime();
        Booking booking = traveller.book(UUID.randomUUID().toString(), offer, APPROVED);
        if (!booking.state().equals("TICKETED")) throw new IllegalStateException(booking.state());
        return System.nanoTime() - begun;
    }

    private void print(long[] nanos) {
        System.out.printf(
                "%d clients: %.0f bookings/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                CLIENTS,
                nanos.length / (double) MEASURED.toSeconds(),
                millis(nanos, 0.50),
                millis(nanos, 0.99),
                millis(nanos, 1));
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)] / 1e6;
    }
}
