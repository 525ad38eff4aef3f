package airside.proofs.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// PostgreSQL, asked by its administrator from inside its pod: that of base/postgres, or the present primary of
/// CloudNativePG.
public final class Database {
    /// What the operator keeps.
    static final String OPERATORS = "clusters.postgresql.cnpg.io";

    private final Kubectl kubectl;

    Database(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    /// The one value that a sql has for an answer.
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

    /// Whether it answers.
    public boolean isReachable() {
        return kubectl.attempt(inPod("pg_isready", "-q", "-h", "127.0.0.1")).exitCode() == 0;
    }

    /// The pod that is written to.
    public String pod() {
        return primary().orElse("postgres-0");
    }

    /// CloudNativePG's, where it keeps the database.
    private Optional<String> primary() {
        Kubectl.Output primary =
                kubectl.attempt("get", OPERATORS, "postgres", "-o", "jsonpath={.status.currentPrimary}");
        return primary.exitCode() == 0 && !primary.text().isEmpty() ? Optional.of(primary.text()) : Optional.empty();
    }

    /// In seconds since 1970, by its own clock.
    public double now() {
        return Double.parseDouble(query("select extract(epoch from clock_timestamp())"));
    }

    /// Whether it takes what is written.
    public boolean isPrimary() {
        return kubectl.attempt(inPod("psql", "-U", "postgres", "-Atc", "select pg_is_in_recovery()"))
                .text()
                .equals("f");
    }

    /// Waits until the operator calls the cluster healthy again.
    public void awaitAllInstances() {
        kubectl.run("wait", OPERATORS + "/postgres", "--for=condition=Ready", "--timeout=300s");
    }

    /// Takes a base backup now, once the log is received.
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
