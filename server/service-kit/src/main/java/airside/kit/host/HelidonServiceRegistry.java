package airside.kit.host;

import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;

/// Helidon's registry of services, one for the process. When the first web server or database client is built,
/// Helidon 4.5 fills the registry from the class path, which takes a third of a second of the start. Airside builds
/// both in code and uses nothing from the registry.
final class HelidonServiceRegistry {
    private HelidonServiceRegistry() {}

    /// Installs an empty registry, unless one is configured already.
    static void disableDiscovery() {
        if (GlobalServiceRegistry.configured()) return;
        var none = ServiceRegistryConfig.builder()
                .discoverServices(false)
                .discoverServicesFromServiceLoader(false)
                .build();
        GlobalServiceRegistry.registry(ServiceRegistryManager.create(none).registry());
    }
}
