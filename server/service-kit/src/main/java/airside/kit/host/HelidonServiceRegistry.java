package airside.kit.host;

import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;

/// Helidon's registry of services, which is one for the process. Helidon 4.5 fills it with what it finds on the
/// class path when a server or a database client is made first, which takes a third of a second of a start. Airside
/// builds both in code and uses nothing from the registry.
final class HelidonServiceRegistry {
    private HelidonServiceRegistry() {}

    /// Leaves the registry empty, unless something else has filled it already.
    static void disableDiscovery() {
        if (GlobalServiceRegistry.configured()) return;
        var none = ServiceRegistryConfig.builder()
                .discoverServices(false)
                .discoverServicesFromServiceLoader(false)
                .build();
        GlobalServiceRegistry.registry(ServiceRegistryManager.create(none).registry());
    }
}
