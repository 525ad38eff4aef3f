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
import airside.standalone.ConservationChecks;
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
            List<UnansweredRequest> unanswered = new ArrayList<>();
            Path crashPointFile = folder.resolve("crash-point");
            ServiceProcess process = start(port, own, crashPointFile);
            try {
                for (int point = 1; point <= POINTS_MAX; point++) {
                    String key = "killed-at-" + point;
                    String offer = Traveller.cheapest(traveller.shop("LHR", "JFK", DAY), "BA117");
                    writeCrashPoint(crashPointFile, point, database);
                    if (bookUnlessKilled(traveller, key, offer)) break;
                    assertTrue(process.process().waitFor(10, TimeUnit.SECONDS), "no answer, and the process lives");
                    assertEquals(CrashingBookingsMain.KILLED, process.process().exitValue());
                    killed++;
                    Files.delete(crashPointFile);
                    unanswered.add(new UnansweredRequest(key, offer));
                    process = start(port, own, crashPointFile);
                }
                Files.delete(crashPointFile);
                Set<String> locators = new HashSet<>();
                for (UnansweredRequest request : unanswered) {
                    Booking booking = outcome(traveller, request.key, request.offer);
                    assertEquals("TICKETED", booking.state(), request.key);
                    locators.add(booking.recordLocator());
                }
                assertEquals(killed, locators.size(), "two requests became one booking");
            } finally {
                process.close();
            }
            assertTrue(killed >= 12, "only " + killed + " points were reached");
            ConservationChecks.checkTicketed(database, killed + 1);
        }
    }

    /// A request without a response.
    private record UnansweredRequest(String key, String offer) {}

    /// Makes the process end at a point of the next booking.
    private static void writeCrashPoint(Path crashPointFile, int point, TestDatabase database)
            throws SQLException, IOException {
        List<String> lines = new ArrayList<>(List.of(String.valueOf(point)));
        try (Connection connection = DriverManager.getConnection(database.url(), "bookings", "bookings");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM bookings.bookings")) {
            while (rows.next()) lines.add(rows.getString(1));
        }
        Path newFile = crashPointFile.resolveSibling("crash-point.new");
        Files.write(newFile, lines);
        Files.move(newFile, crashPointFile, StandardCopyOption.ATOMIC_MOVE);
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
                boolean isFinal = booking.state().equals("TICKETED") || System.nanoTime() > until;
                if (isFinal) return booking;
            } catch (ApiProblemException e) {
                boolean isInProgress = e.problem().code().equals("IDEMPOTENCY_KEY_IN_USE") && System.nanoTime() < until;
                if (!isInProgress) throw e;
            }
            Thread.sleep(100);
        }
    }

    private static ServiceProcess start(int port, Map<String, String> settings, Path crashPointFile)
            throws InterruptedException, IOException {
        return ServiceProcess.start(
                        "airside.standalone.crash.CrashingBookingsMain",
                        port,
                        settings,
                        Map.of("CRASH_POINT_FILE", crashPointFile.toString()))
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
