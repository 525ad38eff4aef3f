package airside.bookings;

import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;

/// Runs the bookings service in a process of its own.
public final class BookingsMain {
    private BookingsMain() {}

    public static void main(String[] args) {
        ServiceHost.run(Settings.load(), BookingsService::new);
    }
}
