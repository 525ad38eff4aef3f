package airside.standalone.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.contract.Booking;
import airside.standalone.ServiceProcess;
import airside.standalone.StandaloneRun;
import airside.traveller.Traveller;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: bookings are kept however a run ends. The first run is killed, so its PostgreSQL keeps running; the
/// second replaces it; Ctrl-C stops the second, and no process remains.
class StartsAgainTest {
    private static final LocalDate DAY = LocalDate.now(Clock.systemUTC()).plusDays(30);

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

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
            booking = maya.book("booked-by-the-first-run", offer, "4242424242424242");
            orphan = postgres();
            first.kill();
        }
        assertTrue(orphan.isAlive(), "the control: a killed run leaves its PostgreSQL behind");

        int secondPort;
        try (StandaloneRun next = StandaloneRun.start(environment).awaitReady()) {
            assertTrue(!orphan.isAlive(), "two PostgreSQL servers on one folder");
            // The access token was signed with a key that is stored in the database.
            assertEquals(
                    booking.recordLocator(),
                    maya.bookings()
                            .booking(booking.recordLocator(), null)
                            .body()
                            .recordLocator());
            secondPort = Integer.parseInt(postmaster(PORT_LINE));
            assertEquals(143, next.stop(), next.output());
        }
        assertThrows(
                ConnectException.class,
                () -> new Socket(InetAddress.getLoopbackAddress(), secondPort),
                "PostgreSQL runs on after a clean stop");
        assertTrue(!Files.exists(home.resolve("postgres-18/postmaster.pid")));
    }

    private ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster(PID_LINE))).orElseThrow();
    }

    /// Returns a line of PostgreSQL's process file.
    private String postmaster(int line) throws IOException {
        return Files.readAllLines(home.resolve("postgres-18/postmaster.pid"))
                .get(line)
                .strip();
    }
}
