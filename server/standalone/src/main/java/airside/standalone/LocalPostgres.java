package airside.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/// Runs a PostgreSQL server for users who have not installed one: unpacks its programs from a jar and keeps its
/// data in the data folder, with the usual durability. It listens on the loopback interface, to which all users of
/// the machine can connect; therefore each role, including the administrator, needs its password (SCRAM), and only
/// the owner has access to the files. A server that a killed run left running is stopped first.
final class LocalPostgres implements AutoCloseable {
    /// Key of the administrator's password in [LocalSecrets].
    static final String PASSWORD = "postgres.database-password";

    private static final String ADMINISTRATOR = "postgres";
    private static final int START_SECONDS_MAX = 60;
    private static final int STOP_SECONDS_MAX = 20;
    private static final int CONNECTIONS_MAX = 100;
    private static final String INVALID_PASSWORD = "28P01";
    /// How often client and server hash the password for each connection. RFC 7677 § 4 recommends at least 4096
    /// iterations against guessing. These passwords are 192 random bits, which cannot be guessed, and the services
    /// open about thirty connections when they start.
    private static final String FEW_ITERATIONS = "scram_iterations=1";

    /// The content of `pg_hba.conf`: which connections are accepted, and how they authenticate.
    private static final String CLIENT_RULES = """
        # Airside writes this file at each start. Each role needs its password; connections from other machines are refused.
        host all all 127.0.0.1/32 scram-sha-256
        """;

    private final PostgresPrograms programs;
    private final DataFolder folder;
    private final LocalSecrets secrets;
    private final int port;

    private LocalPostgres(PostgresPrograms programs, DataFolder folder, LocalSecrets secrets, int port) {
        this.programs = programs;
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
    }

    /// Unpacks the programs, stops the server of a killed run, and chooses a free port. Does not start a server.
    ///
    /// @param progress receives a short description of each step that takes time
    /// @throws CannotStartException if the files cannot be written or a server of a killed run does not stop
    static LocalPostgres unpack(DataFolder folder, LocalSecrets secrets, Consumer<String> progress) {
        stopServerOfKilledRun(folder.database());
        progress.accept(
                Files.exists(folder.database()) ? "starting PostgreSQL" : "unpacking PostgreSQL and making a database");
        try {
            return new LocalPostgres(PostgresPrograms.unpack(folder.programs()), folder, secrets, freePort());
        } catch (IOException e) {
            throw cannotStart(folder, e);
        }
    }

    /// Starts the server on its port of the loopback interface. First converts a folder of a release that trusted
    /// all users of the machine, with all its rows; an interrupted conversion is repeated.
    ///
    /// @throws CannotStartException if the server does not start
    void start() {
        try {
            if (!Files.exists(folder.database())) createDatabase();
            startWithPasswords();
        } catch (IOException | SQLException e) {
            throw cannotStart(folder, e);
        }
    }

    private static CannotStartException cannotStart(DataFolder folder, Exception e) {
        return new CannotStartException(
                "PostgreSQL does not start in %s (%s): see logs/postgres.log there, or set AIRSIDE_HOME to a fresh folder."
                        .formatted(folder.path(), e.getMessage()),
                e);
    }

    int port() {
        return port;
    }

    /// Opens a connection of the superuser, for creating roles and databases.
    Connection connect() throws SQLException {
        return connect("postgres");
    }

    /// Opens a connection of the superuser to a database, for creating schemas.
    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(ADMINISTRATOR);
        source.setPassword(secrets.get(PASSWORD));
        source.setConnectTimeout(START_SECONDS_MAX);
        return source.getConnection();
    }

    /// Creates the database under another name and renames it, so that a killed run never leaves an incomplete one.
    /// Until [#startWithPasswords], it refuses all connections.
    private void createDatabase() throws IOException {
        Path newFolder = folder.database().resolveSibling(folder.database().getFileName() + ".new");
        PostgresPrograms.delete(newFolder);
        Path password = newFolder.resolveSibling("password.new");
        Files.deleteIfExists(password);
        OwnerOnly.createFile(password);
        try {
            Files.writeString(password, secrets.get(PASSWORD));
            run(
                    "initdb",
                    "-A",
                    "reject",
                    "-U",
                    ADMINISTRATOR,
                    "--pwfile",
                    password.toString(),
                    "-c",
                    FEW_ITERATIONS,
                    "-D",
                    newFolder.toString(),
                    "-E",
                    "UTF-8");
        } finally {
            Files.delete(password);
        }
        Files.move(newFolder, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Writes the rules before the server listens, and sets the administrator's password before they are used. Sets
    /// it again if the server does not accept it, because the file of secrets was replaced.
    private void startWithPasswords() throws IOException, SQLException {
        writeClientRules();
        // In a release that trusted all users of the machine, the administrator has no password.
        if (secrets.find(PASSWORD).isEmpty()) setPassword();
        try {
            startDurably();
        } catch (SQLException e) {
            if (!INVALID_PASSWORD.equals(e.getSQLState())) throw e;
            setPassword();
            startDurably();
        }
    }

    /// Starts the server; stops it again if it refuses a connection or is not durable.
    private void startDurably() throws IOException, SQLException {
        startServer();
        try {
            requireDurability();
        } catch (SQLException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void writeClientRules() throws IOException {
        Path rules = folder.database().resolve("pg_hba.conf");
        Path newFile = rules.resolveSibling("pg_hba.conf.new");
        Files.deleteIfExists(newFile);
        OwnerOnly.createFile(newFile);
        Files.writeString(newFile, CLIENT_RULES);
        Files.move(newFile, rules, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Uses PostgreSQL's single-user mode, in which it accepts no connections.
    private void setPassword() throws IOException {
        // A password of hexadecimal digits needs no quoting.
        String statement = "ALTER ROLE %s PASSWORD '%s'\n".formatted(ADMINISTRATOR, secrets.get(PASSWORD));
        programs.run(
                "postgres",
                List.of(
                        "--single",
                        "-c",
                        FEW_ITERATIONS,
                        "-D",
                        folder.database().toString(),
                        "postgres"),
                statement,
                folder.postgresLog());
    }

    private void startServer() throws IOException {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=%d"
                .formatted(port, CONNECTIONS_MAX);
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                String.valueOf(START_SECONDS_MAX),
                "-D",
                folder.database().toString(),
                "-l",
                folder.postgresLog().toString(),
                "-o",
                options
                        + " -c timezone=UTC -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c"
                        + " password_encryption=scram-sha-256 -c " + FEW_ITERATIONS);
    }

    private void run(String program, String... arguments) throws IOException {
        programs.run(program, List.of(arguments), "", folder.postgresLog());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void requireDurability() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new IllegalStateException(
                                setting + " is " + row.getString(1) + "; bookings could be lost");
                    }
                }
            }
        }
    }

    /// This run holds the lock of the data folder, so a PostgreSQL that still runs on it belongs to a killed run.
    /// If its process no longer runs, the file is deleted: otherwise PostgreSQL would not start, because it takes
    /// any process with that number for a running server, including one of another program.
    private static void stopServerOfKilledRun(Path database) {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        try {
            // The single-user mode writes its process number as a negative number.
            long pid = Math.abs(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
            Optional<ProcessHandle> postgres = ProcessHandle.of(pid).filter(LocalPostgres::isPostgres);
            postgres.ifPresent(LocalPostgres::stop);
            if (postgres.isEmpty()) Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStartException(
                    "The file %s cannot be read; if no PostgreSQL runs there, delete it and start again."
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
            postmaster.onExit().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new CannotStartException(
                    "A PostgreSQL of an earlier run (process %d) does not stop; end it and start again."
                            .formatted(postmaster.pid()),
                    e);
        }
    }

    /// Stops the server: rolls back open transactions and writes all committed data to disk.
    @Override
    public void close() throws IOException {
        run(
                "pg_ctl",
                "stop",
                "-w",
                "-t",
                String.valueOf(STOP_SECONDS_MAX),
                "-m",
                "fast",
                "-D",
                folder.database().toString());
    }
}
