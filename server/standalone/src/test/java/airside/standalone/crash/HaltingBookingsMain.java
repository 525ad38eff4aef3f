package airside.standalone.crash;

import airside.bookings.BookingsService;
import airside.bookings.saga.SagaObserver;
import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The bookings service in a process that ends as if killed with -9 at a chosen point of a saga: once a file says
/// at which.
public final class HaltingBookingsMain {
    /// What a shell answers for a process that was killed with -9.
    static final int KILLED = 137;

    private HaltingBookingsMain() {}

    public static void main(String[] args) {
        Path order = Path.of(System.getenv("HALT_ORDER"));
        ServiceHost.run(Settings.load(), context -> new BookingsService(context, new Halting(order)));
    }

    /// Counts the points that are reached since the order was given, and halts at the one it names.
    private static final class Halting implements SagaObserver {
        private final Path order;
        private int reached;

        Halting(Path order) {
            this.order = order;
        }

        @Override
        public synchronized void reached(UUID bookingId, Point point, String step) {
            if (!Files.exists(order)) return;
            reached++;
            if (reached == ordered()) Runtime.getRuntime().halt(KILLED);
        }

        private int ordered() {
            try {
                return Integer.parseInt(Files.readString(order).strip());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
