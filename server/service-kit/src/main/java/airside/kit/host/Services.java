package airside.kit.host;

import airside.kit.routing.Route;
import airside.kit.settings.SettingsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The services of this process, by name.
final class Services implements AutoCloseable {
    private static final long MEGABYTE = 1_048_576;

    private final Map<String, ServiceLifecycle> byName = new LinkedHashMap<>();

    private Services() {}

    static Services create(ServiceContext context, ServiceFactory... factories) {
        var services = new Services();
        try {
            for (ServiceFactory factory : factories) services.add(factory.create(context));
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    List<Service> list() {
        return byName.values().stream().map(ServiceLifecycle::service).toList();
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /// What a process with these services is called.
    String processName() {
        return byName.size() == 1 ? byName.keySet().iterator().next() : "airside";
    }

    /// @param wait how long to wait for a database, say; for ever when empty
    void startInBackground(Optional<Duration> wait) {
        byName.values().forEach(service -> service.startInBackground(wait));
    }

    /// @param heapBytes what the heap may take
    /// @throws SettingsException when the services need more
    void requireHeap(long heapBytes) {
        long needed = list().stream().mapToLong(Service::heapMegabytesMin).sum();
        if (heapBytes >= needed * MEGABYTE) return;
        throw new SettingsException(
                "The heap may take %d MB, but %s needs %d MB: give the process or the container more memory (resources.limits.memory, -Xmx)."
                        .formatted(heapBytes / MEGABYTE, String.join(", ", byName.keySet()), needed));
    }

    /// Why the first one that failed did so; empty once all have started.
    Optional<Throwable> awaitStart() throws InterruptedException {
        for (ServiceLifecycle service : byName.values()) {
            Optional<Throwable> failure = service.awaitStart();
            if (failure.isPresent()) return failure;
        }
        return Optional.empty();
    }

    /// Lets a request in only once its service has started. Routes of the host itself are always open.
    void admit(Route route) {
        ServiceLifecycle service = byName.get(route.service());
        if (service != null) service.refuseUntilStarted();
    }

    List<CheckResult> health() {
        return byName.values().stream()
                .flatMap(service -> service.health().stream())
                .toList();
    }

    @Override
    public void close() {
        new ArrayList<>(byName.values()).reversed().forEach(ServiceLifecycle::close);
    }

    private void add(Service service) {
        ServiceLifecycle before = byName.put(service.name(), new ServiceLifecycle(service));
        if (before != null) throw new IllegalArgumentException("Two services are called " + service.name());
    }
}
