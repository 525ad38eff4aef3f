package airside.standalone.crash;

import airside.bookings.BookingsService;
import airside.bookings.saga.SagaObserver;
import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Runs the bookings service and ends the process, as `kill -9` does, at a chosen point of a saga as soon as a file
/// names the point.
public final class HaltingBookingsMain {
    /// The exit status that a shell reports for a process killed with -9.
    static final int KILLED = 137;

    private HaltingBookingsMain() {}

    public static void main(String[] args) {
        Path order = Path.of(System.getenv("HALT_ORDER"));
        ServiceHost.run(Settings.load(), context -> new BookingsService(context, new Halting(order)));
    }

    /// Counts the points that a new booking reaches and halts at the one that the file names. Bookings that existed
    /// when the file was written recover in the meantime and do not count.
    private static final class Halting implements SagaObserver {
        private final Path order;
        private int reached;

        Halting(Path order) {
            this.order = order;
        }

        @Override
        public synchronized void reached(UUID bookingId, Point point, String step) {
            if (!Files.exists(order)) return;
            List<String> lines = lines();
            if (lines.contains(bookingId.toString())) return;
            reached++;
            if (reached == Integer.parseInt(lines.getFirst()))
                Runtime.getRuntime().halt(KILLED);
        }

        /// Returns the number of the point, followed by the ids of the bookings that do not count.
        private List<String> lines() {
            try {
                return Files.readAllLines(order);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
