package airside.kit.host;

import airside.kit.settings.Settings;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/// The base addresses of the services: as set under `services.<name>`, otherwise of this process, otherwise with
/// the default port on this machine.
public final class ServiceAddresses {
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("auth", 8001, "bookings", 8002, "flights", 8003);

    private final Settings settings;
    private volatile LocalServices local = new LocalServices(Set.of(), 0);

    ServiceAddresses(Settings settings) {
        this.settings = settings.at("services");
        DEFAULT_PORTS.keySet().forEach(this.settings::find);
    }

    /// Returns the base address of a service, without a path. Call it for each request and not in a constructor: a
    /// service of this process has no address before the host listens.
    public URI of(String service) {
        return settings.find(service).map(URI::create).orElseGet(() -> onThisMachine(service));
    }

    private URI onThisMachine(String service) {
        LocalServices here = local;
        Integer port = here.services.contains(service) ? Integer.valueOf(here.port) : DEFAULT_PORTS.get(service);
        if (port == null) throw new IllegalArgumentException("There is no service " + service);
        return URI.create("http://localhost:" + port);
    }

    void listening(int port, Set<String> services) {
        local = new LocalServices(services, port);
    }

    private record LocalServices(Set<String> services, int port) {}
}
