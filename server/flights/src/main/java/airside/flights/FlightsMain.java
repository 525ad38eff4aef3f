package airside.flights;

import airside.kit.host.ServiceHost;
import airside.kit.settings.Settings;

/// Runs the flights service in its own process.
public final class FlightsMain {
    private FlightsMain() {}

    public static void main(String[] args) {
        ServiceHost.run(Settings.load(), FlightsService::new);
    }
}
