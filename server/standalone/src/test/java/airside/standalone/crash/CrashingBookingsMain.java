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
public final class CrashingBookingsMain {
    /// The exit status that a shell reports for a process killed with -9.
    static final int KILLED = 137;

    private CrashingBookingsMain() {}

    public static void main(String[] args) {
        Path crashPointFile = Path.of(System.getenv("CRASH_POINT_FILE"));
        ServiceHost.run(Settings.load(), context -> new BookingsService(context, new CrashingObserver(crashPointFile)));
    }

    /// Counts the points that a new booking reaches and halts at the one that the file names. Bookings that existed
    /// when the file was written recover in the meantime and do not count.
    private static final class CrashingObserver implements SagaObserver {
        private final Path crashPointFile;
        private int reached;

        CrashingObserver(Path crashPointFile) {
            this.crashPointFile = crashPointFile;
        }

        @Override
        public synchronized void reached(UUID bookingId, Point point, String step) {
            if (!Files.exists(crashPointFile)) return;
            List<String> lines = lines();
            if (lines.contains(bookingId.toString())) return;
            reached++;
            if (reached == Integer.parseInt(lines.getFirst()))
                Runtime.getRuntime().halt(KILLED);
        }

        /// Returns the number of the point, followed by the ids of the bookings that do not count.
        private List<String> lines() {
            try {
                return Files.readAllLines(crashPointFile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
