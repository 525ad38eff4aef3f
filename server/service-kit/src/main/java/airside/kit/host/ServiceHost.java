package airside.kit.host;

import airside.kit.docs.DocsRoutes;
import airside.kit.json.ContractDocument;
import airside.kit.json.Json;
import airside.kit.log.Logs;
import airside.kit.routing.Route;
import airside.kit.routing.RouteTable;
import airside.kit.routing.Routes;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import airside.kit.tokens.Callers;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One web server for one service or for several.
public final class ServiceHost implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServiceHost.class.getName());
    /// Where several services in one process listen when nobody says otherwise.
    private static final int SHARED_PORT = 8080;

    private static final int PORT_MAX = 65_535;

    private final List<StartedService> services;
    private final WebServer server;
    private final Drain drain;
    private final Duration drainWait;

    private ServiceHost(List<StartedService> services, WebServer server, Drain drain, Duration drainWait) {
        this.services = services;
        this.server = server;
        this.drain = drain;
        this.drainWait = drainWait;
    }

    /// Runs services until the process is told to end: the whole of a `…Main`.
    public static void run(Settings settings, ServiceFactory... factories) {
        try {
            Logs.install(settings.at("log"));
            ServiceHost host = start(settings, Clock.systemUTC(), factories);
            Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
            LOG.log(Level.INFO, "Listening on {0}", host.address());
            Optional<Throwable> failure = host.awaitReady();
            if (failure.isPresent()) System.exit(1);
        } catch (SettingsException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Builds the services, listens, and starts them in the background.
    ///
    /// @throws SettingsException when a setting is wrong or unknown
    public static ServiceHost start(Settings settings, Clock clock, ServiceFactory... factories) {
        Settings server = settings.at("server");
        var contract = ContractDocument.load();
        int bodyBytesMax = server.integer("body-bytes-max", 1_048_576, 1_024, 100 * 1_048_576);
        var json = new Json(contract, bodyBytesMax);
        var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var addresses = new Addresses(settings);
        var callers = Callers.of(settings.at("tokens"), clock, () -> addresses.of("auth"));
        var context = new ServiceContext(settings, clock, json, contract, metrics, addresses, callers);
        List<StartedService> services = new ArrayList<>();
        for (ServiceFactory factory : factories) services.add(new StartedService(factory.create(context)));

        var drain = new Drain();
        var problems = new Problems(new ProblemWriter(json), drain);
        var door = new Door(ConcurrencyLimit.of(server), drain, problems);
        var table = new RouteTable(routes(services, json, contract, drain, metrics), metrics);
        Duration drainWait = server.duration("drain-wait", Duration.ofSeconds(3));
        WebServer web = WebServer.builder()
                .host(server.text("host", "0.0.0.0"))
                .port(port(settings, services))
                .shutdownHook(false)
                // Without it, answers that fill more than one packet wait 40 ms for an acknowledgement.
                .connectionOptions(options -> options.tcpNoDelay(true))
                .maxPayloadSize(bodyBytesMax)
                .maxTcpConnections(server.integer("connections-max", 1_024, 1, 100_000))
                .idleConnectionTimeout(server.duration("idle-connection-timeout", Duration.ofSeconds(75)))
                .shutdownGracePeriod(server.duration("stop-wait", Duration.ofSeconds(10)))
                .directHandlers(handlers -> {
                    for (var event : DirectHandler.EventType.values()) handlers.addHandler(event, problems);
                })
                .routing((HttpRouting.Builder routing) -> {
                    routing.addFilter(door);
                    routing.error(Throwable.class, problems::answer);
                    table.install(routing, route -> refuseUntilStarted(services, route));
                })
                .build();
        settings.refuseUnknown();
        web.start();
        Set<String> names = new LinkedHashSet<>();
        services.forEach(service -> names.add(service.service().name()));
        addresses.listening(web.port(), names);
        services.forEach(StartedService::startInBackground);
        return new ServiceHost(services, web, drain, drainWait);
    }

    /// The port it listens on; a free one when 0 was set.
    public int port() {
        return server.port();
    }

    /// Where it is reached on this machine.
    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /// Waits until every service has started, or one cannot; why not, if so.
    public Optional<Throwable> awaitReady() throws InterruptedException {
        for (StartedService service : services) {
            Optional<Throwable> failure = service.awaitStart();
            if (failure.isPresent()) return failure;
        }
        return Optional.empty();
    }

    /// Says that it is about to stop, waits until those who balance load have heard, lets running requests end,
    /// stops.
    @Override
    public void close() {
        drain.begin();
        try {
            Thread.sleep(drainWait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
        services.reversed().forEach(StartedService::close);
    }

    private static int port(Settings settings, List<StartedService> services) {
        boolean isAlone = services.size() == 1;
        int shared = settings.integer("port", SHARED_PORT, 0, PORT_MAX);
        for (StartedService service : services) {
            int own = settings.at(service.service().name())
                    .integer("port", service.service().defaultPort(), 0, PORT_MAX);
            if (isAlone) return settings.find("port").isPresent() ? shared : own;
        }
        return shared;
    }

    private static List<Route> routes(
            List<StartedService> services,
            Json json,
            ContractDocument contract,
            Drain drain,
            PrometheusMeterRegistry metrics) {
        var routes = new ArrayList<Route>();
        for (StartedService service : services) {
            var own = new Routes(service.service().name());
            service.service().routing(own);
            routes.addAll(own.list());
        }
        var hosts = new Routes("host")
                .add(new HealthRoutes(json, drain, services))
                .add(new MetricsRoutes(metrics))
                .add(new DocsRoutes(contract));
        routes.addAll(hosts.list());
        return routes;
    }

    private static void refuseUntilStarted(List<StartedService> services, Route route) {
        for (StartedService service : services) {
            if (service.service().name().equals(route.service())) service.refuseUntilStarted();
        }
    }
}
