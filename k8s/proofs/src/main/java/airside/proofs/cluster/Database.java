package airside.proofs.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// PostgreSQL, queried as its administrator with commands inside its pod: the pod of base/postgres, or
/// CloudNativePG's present primary.
public final class Database {
    /// The resource type of CloudNativePG's clusters.
    static final String OPERATORS = "clusters.postgresql.cnpg.io";

    private final Kubectl kubectl;

    Database(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    /// Runs a query in the database `airside`, and returns its output.
    ///
    /// @throws ProofFailedException if the query fails
    public String query(String sql) {
        return kubectl.run(inPod(
                "env",
                "PGOPTIONS=-c search_path=bookings,flights,auth",
                "psql",
                "-U",
                "postgres",
                "-d",
                "airside",
                "-Atc",
                sql));
    }

    /// Whether PostgreSQL accepts connections.
    public boolean isReachable() {
        return kubectl.attempt(inPod("pg_isready", "-q", "-h", "127.0.0.1")).exitCode() == 0;
    }

    /// The pod that accepts writes.
    public String pod() {
        return primary().orElse("postgres-0");
    }

    /// The pod of CloudNativePG's primary; empty with base/postgres.
    private Optional<String> primary() {
        Kubectl.Output primary =
                kubectl.attempt("get", OPERATORS, "postgres", "-o", "jsonpath={.status.currentPrimary}");
        return primary.exitCode() == 0 && !primary.text().isEmpty() ? Optional.of(primary.text()) : Optional.empty();
    }

    /// The time in seconds since 1970, by PostgreSQL's clock.
    public double now() {
        return Double.parseDouble(query("select extract(epoch from clock_timestamp())"));
    }

    /// Whether PostgreSQL accepts writes: it is not in recovery.
    public boolean isPrimary() {
        return kubectl.attempt(inPod("psql", "-U", "postgres", "-Atc", "select pg_is_in_recovery()"))
                .text()
                .equals("f");
    }

    /// Waits until the operator reports that the cluster is ready.
    public void awaitAllInstances() {
        kubectl.run("wait", OPERATORS + "/postgres", "--for=condition=Ready", "--timeout=300s");
    }

    /// Waits until the backups pod receives WAL, and takes a base backup.
    public void takeBaseBackup() {
        var backups = new Backups(kubectl);
        backups.awaitReady();
        backups.takeBaseBackup();
    }

    /// Whether the role may log in with the password.
    public boolean canLogIn(String role, String password) {
        return kubectl.attempt(inPod(
                                "env",
                                "PGPASSWORD=" + password,
                                "psql",
                                "-h",
                                "127.0.0.1",
                                "-U",
                                role,
                                "-d",
                                "airside",
                                "-Atc",
                                "select 1"))
                        .exitCode()
                == 0;
    }

    private String[] inPod(String... command) {
        List<String> arguments = new ArrayList<>(List.of("exec", pod(), "-c", "postgres", "--"));
        arguments.addAll(List.of(command));
        return arguments.toArray(String[]::new);
    }
}
