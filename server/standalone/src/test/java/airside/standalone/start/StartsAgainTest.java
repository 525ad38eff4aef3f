package airside.standalone.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.contract.Booking;
import airside.standalone.ServiceProcess;
import airside.standalone.StandaloneRun;
import airside.standalone.Traveller;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: what was booked is there tomorrow, however the run ended. One run is killed, so that its PostgreSQL
/// goes on alone; the next takes over; that one is stopped as Ctrl-C does and leaves nothing running.
class StartsAgainTest {
    private static final LocalDate DAY = LocalDate.now(Clock.systemUTC()).plusDays(30);

    @TempDir
    private Path home;

    @Test
    void theBookingIsStillThere() throws Exception {
        int port = ServiceProcess.freePort();
        URI address = URI.create("http://localhost:" + port);
        Map<String, String> environment = Map.of("AIRSIDE_HOME", home.toString(), "AIRSIDE_PORT", String.valueOf(port));
        Traveller maya;
        Booking booking;
        ProcessHandle orphan;
        try (StandaloneRun first = StandaloneRun.start(environment).awaitReady()) {
            maya = Traveller.register(address, address);
            String offer = Traveller.cheapest(maya.shop("LHR", "JFK", DAY), "BA117");
            booking = maya.book("first", offer, "4242424242424242");
            orphan = postgres();
            first.kill();
        }
        assertTrue(orphan.isAlive(), "the control: a killed run leaves its PostgreSQL behind");

        ProcessHandle second;
        try (StandaloneRun next = StandaloneRun.start(environment).awaitReady()) {
            assertTrue(!orphan.isAlive(), "two PostgreSQL servers on one folder");
            // The access token was signed by a key that the database keeps.
            assertEquals(
                    booking.recordLocator(),
                    maya.bookings()
                            .booking(booking.recordLocator(), null)
                            .body()
                            .recordLocator());
            second = postgres();
            assertEquals(143, next.stop(), next.output());
        }
        assertTrue(!second.isAlive(), "PostgreSQL runs on after a clean stop");
        assertTrue(!Files.exists(home.resolve("postgres-18/postmaster.pid")));
    }

    private ProcessHandle postgres() throws IOException {
        String pid = Files.readAllLines(home.resolve("postgres-18/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
