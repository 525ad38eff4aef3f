package airside.kit.host;

import airside.kit.docs.DocsRoutes;
import airside.kit.json.ContractDocument;
import airside.kit.json.Json;
import airside.kit.log.Logs;
import airside.kit.request.ClientAddresses;
import airside.kit.routing.Route;
import airside.kit.routing.RouteTable;
import airside.kit.routing.Routes;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import airside.kit.tokens.Callers;
import airside.kit.tracing.Tracing;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.Security;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The host of one or several services: runs them on one web server.
public final class ServiceHost implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServiceHost.class.getName());
    /// The default port of a process with several services.
    private static final int SHARED_PORT = 8080;

    private static final int PORT_MAX = 65_535;

    private final Services services;
    private final ServerSettings limits;
    private final HttpListener listener;
    private final Optional<HttpListener> metricsListener;
    private final Drain drain;
    private final Tracing tracing;
    private final Callers callers;

    private ServiceHost(
            Services services,
            ServerSettings limits,
            HttpListener listener,
            Optional<HttpListener> metricsListener,
            Drain drain,
            Tracing tracing,
            Callers callers) {
        this.services = services;
        this.limits = limits;
        this.listener = listener;
        this.metricsListener = metricsListener;
        this.drain = drain;
        this.tracing = tracing;
        this.callers = callers;
    }

    /// Runs services until the process receives SIGTERM. This is all that a `…Main` does.
    public static void run(Settings settings, ServiceFactory... factories) {
        limitDnsCaching();
        try {
            Logs.install(settings.at("log"));
            ServiceHost host = start(settings, Clock.systemUTC(), factories);
            Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
            LOG.log(Level.INFO, "Listening on {0}", host.address());
            Optional<Throwable> failure = host.awaitReady();
            if (failure.isPresent()) end(failure.get().getMessage());
        } catch (SettingsException e) {
            end(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Limits how long the JDK caches the addresses of host names, because a failover may move a database to
    /// another address under the same name: an address for 5 seconds instead of 30, a failed lookup for 1 second
    /// instead of
    /// 10. While DNS does not answer, the last address stays valid for 60 more seconds. Must run before the first
    /// lookup (`InetAddress`).
    private static void limitDnsCaching() {
        Security.setProperty("networkaddress.cache.ttl", "5");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        Security.setProperty("networkaddress.cache.stale.ttl", "60");
    }

    private static void end(String why) {
        TerminationMessage.write(why);
        System.exit(1);
    }

    /// Builds the services, listens, and starts them in the background.
    ///
    /// @throws SettingsException when a setting is wrong or unknown
    public static ServiceHost start(Settings settings, Clock clock, ServiceFactory... factories) {
        ServiceHost host = listen(settings, clock, factories);
        host.startServices();
        return host;
    }

    /// Builds the services and listens. Until [#startServices] requests to the services are answered with 503.
    ///
    /// @throws SettingsException when a setting is wrong or unknown
    public static ServiceHost listen(Settings settings, Clock clock, ServiceFactory... factories) {
        HelidonServiceRegistry.disableDiscovery();
        var limits = ServerSettings.of(settings);
        var contract = ContractDocument.load();
        var json = new Json(contract, limits.bodyBytesMax());
        var metrics = HostMetrics.create();
        var tracing = Tracing.of(settings.at("traces"));
        var addresses = new ServiceAddresses(settings);
        var callers = Callers.of(settings.at("tokens"), clock, () -> addresses.of("auth"), metrics);
        var context = new ServiceContext(
                settings,
                clock,
                json,
                contract,
                metrics,
                tracing,
                addresses,
                callers,
                ClientAddresses.of(settings),
                new SecurityLog(metrics, clock));
        Services services = Services.create(context, factories);
        try {
            var drain = new Drain();
            var problems = new Problems(new ProblemWriter(json), drain, limits.bodyBytesMax());
            var limit = new ConcurrencyLimit(limits);
            HostMetrics.register(limit, metrics);
            var filter = new RequestFilter(limit, drain, problems, tracing);
            int port = port(settings, services);
            var listener = new HttpListener(
                    limits,
                    limits.host(),
                    port,
                    "port",
                    filter,
                    problems,
                    new RouteTable(routes(services, context, drain), json, metrics),
                    services::admit);
            boolean isAlone = services.list().size() == 1;
            Optional<HttpListener> metricsListener = MetricsAddress.of(settings, isAlone, port)
                    .map(address -> new HttpListener(
                            limits,
                            address.host(),
                            address.port(),
                            "metrics.port",
                            filter,
                            problems,
                            new RouteTable(
                                    new Routes("host")
                                            .add(new MetricsRoutes(metrics))
                                            .list(),
                                    json,
                                    metrics),
                            services::admit));
            HostMetrics.register(listener, metrics);
            settings.refuseUnknown();
            services.requireHeap(Runtime.getRuntime().maxMemory());
            start(listener, metricsListener);
            tracing.start(services.processName());
            addresses.listening(listener.port(), services.names());
            callers.start();
            return new ServiceHost(services, limits, listener, metricsListener, drain, tracing, callers);
        } catch (RuntimeException e) {
            services.close();
            callers.close();
            tracing.close();
            throw e;
        }
    }

    /// Starts the services in the background.
    public void startServices() {
        services.startInBackground(limits.startTimeout());
    }

    /// Returns the port of the host; the actual one if 0 was set.
    public int port() {
        return listener.port();
    }

    /// Returns the address of the host on this machine.
    public URI address() {
        return URI.create("http://localhost:" + port());
    }

    /// Returns the address of the metrics on this machine; empty if there is no such endpoint.
    public Optional<URI> metricsAddress() {
        return metricsListener.map(metrics -> URI.create("http://localhost:%d/metrics".formatted(metrics.port())));
    }

    /// Waits until all services have started or one has failed.
    ///
    /// @return the failure; empty if all have started
    public Optional<Throwable> awaitReady() throws InterruptedException {
        return services.awaitStart();
    }

    /// Stops the host: it becomes not ready, waits until load balancers have noticed that, lets running requests
    /// end, and stops listening.
    @Override
    public void close() {
        drain.begin();
        try {
            Thread.sleep(limits.drainPeriod());
        } catch (InterruptedException e) {
            // the host stops without waiting any longer
        }
        listener.stop();
        metricsListener.ifPresent(HttpListener::stop);
        services.close();
        callers.close();
        tracing.close();
    }

    private static void start(HttpListener listener, Optional<HttpListener> metricsListener) {
        listener.start();
        try {
            metricsListener.ifPresent(HttpListener::start);
        } catch (RuntimeException e) {
            listener.stop();
            throw e;
        }
    }

    /// Returns the setting `port`; by default the port of the only service, or [#SHARED_PORT].
    private static int port(Settings settings, Services services) {
        int defaultPort = SHARED_PORT;
        for (Service service : services.list()) {
            int own = settings.at(service.name()).integer("port", service.defaultPort(), 0, PORT_MAX);
            if (services.list().size() == 1) defaultPort = own;
        }
        return settings.integer("port", defaultPort, 0, PORT_MAX);
    }

    private static List<Route> routes(Services services, ServiceContext context, Drain drain) {
        var routes = new ArrayList<Route>();
        var refusals = new RefusalLogging(context.callers(), context.clientAddresses(), context.securityLog());
        for (Service service : services.list()) {
            var own = new Routes(service.name());
            service.routing(own);
            own.list().stream().map(refusals::withLogging).forEach(routes::add);
        }
        var ours = new Routes("host")
                .add(new HealthRoutes(context.json(), drain, services))
                .add(new DocsRoutes(context.contract()));
        routes.addAll(ours.list());
        return routes;
    }
}
