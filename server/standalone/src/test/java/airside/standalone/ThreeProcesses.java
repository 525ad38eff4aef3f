package airside.standalone;

import airside.kit.testing.TestDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs the three services in three processes, with roles of their own in one database, as on a cluster.
public final class ThreeProcesses implements AutoCloseable {
    public static final List<String> SERVICES = List.of("auth", "flights", "bookings");
    private static final Map<String, String> MAINS = Map.of(
            "auth", "airside.auth.AuthMain",
            "flights", "airside.flights.FlightsMain",
            "bookings", "airside.bookings.BookingsMain");

    private final TestDatabase database = TestDatabase.create("auth", "flights", "bookings");
    private final Map<String, Integer> ports = new HashMap<>();
    private final List<ServiceProcess> processes = new ArrayList<>();

    private ThreeProcesses() {}

    /// Starts the services and waits until they are ready.
    ///
    /// @param settings for all services, by key
    public static ThreeProcesses start(Map<String, String> settings) throws InterruptedException {
        var three = new ThreeProcesses();
        try {
            for (String service : SERVICES) three.ports.put(service, ServiceProcess.freePort());
            for (String service : SERVICES) three.processes.add(three.start(service, settings));
            for (ServiceProcess process : three.processes) process.awaitReady();
            return three;
        } catch (InterruptedException | RuntimeException e) {
            three.close();
            throw e;
        }
    }

    private ServiceProcess start(String service, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put(service + ".database.url", database.url());
        settings.put(service + ".database.password", service);
        settings.put(service + ".database.migration.password", service);
        ports.forEach((name, port) -> settings.put("services." + name, "http://localhost:" + port));
        if (service.equals("auth")) {
            settings.put("auth.password-rule", "relaxed");
            settings.put("auth.service-secrets.bookings", "between us");
        }
        if (service.equals("bookings")) settings.put("bookings.service-secret", "between us");
        return ServiceProcess.start(MAINS.get(service), ports.get(service), settings);
    }

    public TestDatabase database() {
        return database;
    }

    public URI address(String service) {
        return URI.create("http://localhost:" + ports.get(service));
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
    }
}
