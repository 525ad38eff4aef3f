package airside.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A real PostgreSQL for somebody who has installed none: unpacked from a jar, kept in the data folder, as durable
/// as any
/// other. What a killed run left running is stopped first.
final class NewcomersPostgres implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final int CONNECTIONS_MAX = 100;

    private final EmbeddedPostgres server;

    private NewcomersPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts it on a free port of the loopback interface.
    ///
    /// @param progress is told in a few words what takes time
    static NewcomersPostgres start(DataFolder folder, Consumer<String> progress) {
        stopWhatAKilledRunLeft(folder.database());
        boolean isFirstStart = !Files.exists(folder.database().resolve("PG_VERSION"));
        progress.accept(isFirstStart ? "unpacking PostgreSQL and making a database" : "starting PostgreSQL");
        try {
            Files.createDirectories(folder.programs());
            Redirect log =
                    Redirect.appendTo(folder.logs().resolve("postgres.log").toFile());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.database())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.programs().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_WAIT)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    // The library is made for tests and switches durability off; bookings are to be kept.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", String.valueOf(CONNECTIONS_MAX))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            NewcomersPostgres postgres = new NewcomersPostgres(server);
            postgres.makeSureItIsDurable();
            return postgres;
        } catch (IOException | SQLException e) {
            throw new CannotStartException(
                    "PostgreSQL does not start in %s (%s): see logs/postgres.log there, or set AIRSIDE_HOME to a fresh folder."
                            .formatted(folder.path(), e.getMessage()),
                    e);
        }
    }

    int port() {
        return server.getPort();
    }

    /// A superuser's connection, for making roles and databases.
    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /// A superuser's connection to one database, for making schemas.
    Connection connect(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    private void makeSureItIsDurable() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new IllegalStateException(
                                setting + " is " + row.getString(1) + ", bookings could be lost");
                    }
                }
            }
        }
    }

    /// The data folder's lock is ours, so a PostgreSQL still running on it belongs to a run that was killed.
    private static void stopWhatAKilledRunLeft(Path database) {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(NewcomersPostgres::isPostgres).ifPresent(NewcomersPostgres::stop);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStartException(
                    "The file %s cannot be read: if no PostgreSQL runs there, delete it and start again."
                            .formatted(pidFile),
                    e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle postmaster) {
        postmaster.destroy();
        try {
            postmaster.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new CannotStartException(
                    "A PostgreSQL of an earlier run (process %d) does not stop: end it and start again."
                            .formatted(postmaster.pid()),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
