package airside.standalone;

import airside.auth.AuthService;
import airside.bookings.BookingsService;
import airside.flights.FlightsService;
import airside.kit.host.ServiceHost;
import airside.kit.log.Logs;
import airside.kit.settings.Settings;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Runs the three services in this process, on one port, with a PostgreSQL in the data folder.
final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    static final List<String> SERVICES = List.of("auth", "flights", "bookings");

    private final DataFolder folder;
    private final LocalPostgres postgres;
    private final ServiceHost host;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(DataFolder folder, LocalPostgres postgres, ServiceHost host) {
        this.folder = folder;
        this.postgres = postgres;
        this.host = host;
    }

    /// Starts everything and waits until the services are ready.
    ///
    /// @param environment may contain settings of the services, such as `AIRSIDE_FLIGHTS_OFFER_LIFETIME`
    /// @param progress receives a short description of each step that takes time
    /// @throws CannotStartException if the port, the data folder or PostgreSQL cannot be used, or a service does
    /// not start
    static Server start(LaunchOptions options, Map<String, String> environment, Consumer<String> progress) {
        requireFreePort(options.port());
        DataFolder folder = DataFolder.open(options.home());
        Logs.install(Settings.of(Map.of("file", folder.log().toString())));
        LocalSecrets secrets = new LocalSecrets(folder.secrets());
        LocalPostgres postgres = LocalPostgres.unpack(folder, secrets, progress);
        var database = DatabaseStartup.start(postgres, secrets);
        Optional<ServiceHost> host = Optional.empty();
        try {
            Settings settings = settings(options, environment, folder, postgres.port(), secrets);
            Logs.install(settings.at("log"));
            host = Optional.of(ServiceHost.listen(
                    settings, Clock.systemUTC(), AuthService::new, FlightsService::new, BookingsService::new));
            Server server = new Server(folder, database.await(), host.get());
            progress.accept("migrating, loading the sample world and starting the services");
            server.host.startServices();
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            host.ifPresent(ServiceHost::close);
            closeQuietly(database, folder);
            throw e;
        }
    }

    URI address() {
        return host.address();
    }

    private void awaitReady() {
        try {
            Optional<Throwable> failure = host.awaitReady();
            if (failure.isEmpty()) return;
            throw new CannotStartException(
                    "A service cannot start: %s. See %s."
                            .formatted(failure.get().getMessage(), folder.log()),
                    failure.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Settings settings(
            LaunchOptions options,
            Map<String, String> environment,
            DataFolder folder,
            int databasePort,
            LocalSecrets secrets) {
        Map<String, String> values = new HashMap<>();
        values.put("port", String.valueOf(options.port()));
        // Listens for this machine only. Without a load balancer, there is no need to wait before stopping.
        values.put("server.host", "127.0.0.1");
        values.put("server.drain-wait", "0s");
        values.put("log.file", folder.log().toString());
        for (String service : SERVICES) {
            values.put(
                    service + ".database.url",
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(databasePort, DatabaseRoles.DATABASE));
            values.put(service + ".database.password", secrets.get(DatabaseRoles.passwordOf(service)));
            values.put(
                    service + ".database.migration.password", secrets.get(DatabaseRoles.migrationPasswordOf(service)));
        }
        values.put("auth.sample-accounts", "true");
        values.put("auth.password-rule", "relaxed");
        // Keys in the database are encrypted with keys outside of it; no other process signs with them.
        values.put("auth.encryption-key", secrets.get("auth.encryption-key"));
        values.put("auth.plain-key-conversion", "at-once");
        values.put("flights.encryption-key", secrets.get("flights.encryption-key"));
        values.put("auth.service-secrets.bookings", secrets.get("bookings.service-secret"));
        values.put("bookings.service-secret", secrets.get("bookings.service-secret"));
        values.put("bookings.history.anchor-key", secrets.get("bookings.history-anchor-key"));
        values.put("bookings.history.anchor-file", folder.historyAnchors().toString());
        Map<String, String> services = new HashMap<>(environment);
        services.keySet().removeAll(List.of("AIRSIDE_HOME", "AIRSIDE_PORT", "AIRSIDE_TOUR"));
        return Settings.load(services, folder.path()).with(values);
    }

    private static void requireFreePort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port %d cannot be used (%s): stop the program that listens there, or set AIRSIDE_PORT to another port."
                            .formatted(port, e.getMessage()),
                    e);
        }
    }

    private static void closeQuietly(AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Cannot close " + part, e);
            }
        }
    }

    /// Stops the services, then PostgreSQL. Does nothing when called again.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        host.close();
        closeQuietly(postgres, folder);
    }
}
