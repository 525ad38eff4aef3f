package airside.flights;

import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;

/// The flights service in a process of its own.
public final class FlightsMain {
    private FlightsMain() {}

    public static void main(String[] args) {
        ServiceHost.run(Settings.load(), FlightsService::new);
    }
}
