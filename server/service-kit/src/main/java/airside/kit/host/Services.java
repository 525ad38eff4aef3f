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

    /// Returns the name of a process with these services.
    String processName() {
        return byName.size() == 1 ? byName.keySet().iterator().next() : "airside";
    }

    /// @param wait how long a start may wait for a database, for instance; without a limit if empty
    void startInBackground(Optional<Duration> wait) {
        byName.values().forEach(service -> service.startInBackground(wait));
    }

    /// @param heapBytes the largest size of the heap
    /// @throws SettingsException if the services need more
    void requireHeap(long heapBytes) {
        long needed = list().stream().mapToLong(Service::heapMegabytesMin).sum();
        if (heapBytes >= needed * MEGABYTE) return;
        throw new SettingsException(
                "The heap is limited to %d MB, but %s needs %d MB: give the process or the container more memory (resources.limits.memory, -Xmx)."
                        .formatted(heapBytes / MEGABYTE, String.join(", ", byName.keySet()), needed));
    }

    /// Waits until all services have started or one has failed.
    ///
    /// @return the failure; empty if all have started
    Optional<Throwable> awaitStart() throws InterruptedException {
        for (ServiceLifecycle service : byName.values()) {
            Optional<Throwable> failure = service.awaitStart();
            if (failure.isPresent()) return failure;
        }
        return Optional.empty();
    }

    /// Refuses a request whose service has not started. Routes of the host itself are always admitted.
    ///
    /// @throws ProblemException `SERVICE_UNAVAILABLE`
    void admit(Route route) {
        ServiceLifecycle service = byName.get(route.service());
        if (service != null) service.refuseUntilStarted();
    }

    List<ReadinessCheck> readinessChecks() {
        return byName.values().stream()
                .flatMap(service -> service.readinessChecks().stream())
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
