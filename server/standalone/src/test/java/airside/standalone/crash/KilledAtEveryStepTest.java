package airside.standalone.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.auth.AuthService;
import airside.contract.Booking;
import airside.contract.client.ApiProblemException;
import airside.contract.client.ApiUnreachableException;
import airside.flights.FlightsService;
import airside.kit.testing.TestDatabase;
import airside.kit.testing.TestHost;
import airside.standalone.Conservation;
import airside.standalone.ServiceProcess;
import airside.traveller.Traveller;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: a booking is completed wherever its process is killed. The test ends a real process at each point of
/// the saga; the next process continues the booking, and the traveller's repeated request returns the same booking,
/// ticketed.
class KilledAtEveryStepTest {
    private static final LocalDate DAY = LocalDate.now(Clock.systemUTC()).plusDays(40);
    private static final String APPROVED = "4242424242424242";
    private static final int POINTS_MAX = 60;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void everyBookingIsTicketedOnceAndPaidOnce() throws Exception {
        TestDatabase database = TestDatabase.create("auth", "flights", "bookings");
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("auth.service-secrets.bookings", "between us");
        int port = ServiceProcess.freePort();
        try (TestHost host = TestHost.of(
                settingsOf(settings, "auth", "flights"), Clock.systemUTC(), AuthService::new, FlightsService::new)) {
            Map<String, String> own = settingsOf(settings, "bookings");
            own.put("bookings.service-secret", "between us");
            own.put("services.auth", host.address().toString());
            own.put("services.flights", host.address().toString());
            own.put("bookings.saga-lease", "5s");
            Traveller traveller = Traveller.register(host.address(), URI.create("http://localhost:" + port));
            int killed = 0;
            List<Repeat> repeats = new ArrayList<>();
            Path order = folder.resolve("order");
            ServiceProcess process = start(port, own, order);
            try {
                for (int point = 1; point <= POINTS_MAX; point++) {
                    String key = "killed-at-" + point;
                    String offer = Traveller.cheapest(traveller.shop("LHR", "JFK", DAY), "BA117");
                    give(order, point, database);
                    if (bookUnlessKilled(traveller, key, offer)) break;
                    assertTrue(process.process().waitFor(10, TimeUnit.SECONDS), "no answer, and the process lives");
                    assertEquals(HaltingBookingsMain.KILLED, process.process().exitValue());
                    killed++;
                    Files.delete(order);
                    repeats.add(new Repeat(key, offer));
                    process = start(port, own, order);
                }
                Files.delete(order);
                Set<String> locators = new HashSet<>();
                for (Repeat repeat : repeats) {
                    Booking booking = outcome(traveller, repeat.key, repeat.offer);
                    assertEquals("TICKETED", booking.state(), repeat.key);
                    locators.add(booking.recordLocator());
                }
                assertEquals(killed, locators.size(), "two requests became one booking");
            } finally {
                process.close();
            }
            assertTrue(killed >= 12, "only " + killed + " points were reached");
            Conservation.ofTickets(database, killed + 1);
        }
    }

    /// A request without a response.
    private record Repeat(String key, String offer) {}

    /// Makes the process end at a point of the next booking.
    private static void give(Path order, int point, TestDatabase database) throws SQLException, IOException {
        List<String> lines = new ArrayList<>(List.of(String.valueOf(point)));
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM bookings.bookings")) {
            while (rows.next()) lines.add(rows.getString(1));
        }
        Path beside = order.resolveSibling("order.new");
        Files.write(beside, lines);
        Files.move(beside, order, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @return whether the booking was completed, because it has no point with that number
    private static boolean bookUnlessKilled(Traveller traveller, String key, String offer) {
        try {
            return traveller.book(key, offer, APPROVED).state().equals("TICKETED");
        } catch (ApiUnreachableException e) {
            return false;
        }
    }

    /// Repeats the request, as a client without a response does, until the booking is ticketed.
    private static Booking outcome(Traveller traveller, String key, String offer) throws InterruptedException {
        long until = System.nanoTime() + ENDS_WITHIN.toNanos();
        while (true) {
            try {
                Booking booking = traveller.book(key, offer, APPROVED);
                boolean isOver = booking.state().equals("TICKETED") || System.nanoTime() > until;
                if (isOver) return booking;
            } catch (ApiProblemException e) {
                boolean goesOn = e.problem().code().equals("IDEMPOTENCY_KEY_IN_USE") && System.nanoTime() < until;
                if (!goesOn) throw e;
            }
            Thread.sleep(100);
        }
    }

    private static ServiceProcess start(int port, Map<String, String> settings, Path order)
            throws InterruptedException, IOException {
        return ServiceProcess.start(
                        "airside.standalone.crash.HaltingBookingsMain",
                        port,
                        settings,
                        Map.of("HALT_ORDER", order.toString()))
                .awaitReady();
    }

    private static Map<String, String> settingsOf(Map<String, String> all, String... services) {
        Map<String, String> some = new HashMap<>();
        for (String service : services) {
            all.forEach((key, value) -> {
                if (key.startsWith(service + ".")) some.put(key, value);
            });
        }
        return some;
    }
}
