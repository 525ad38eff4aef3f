package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Journey;
import java.time.Duration;

/// Installs Airside with a PostgreSQL in another namespace. Begins with an empty namespace.
final class ExternalDatabaseProof implements Proof {
    private static final String OVERLAY = "manifests/elsewhere";
    private static final String POSTGRESQL = "manifests/postgresql-elsewhere.yaml";
    private static final String NAMESPACE = "elsewhere";
    private static final String AUTHORITY = "manifests/elsewhere-authority.sh";
    private static final String NAME = "postgres.elsewhere.svc.cluster.local";
    /// The number of the services' connections, and of those without TLS.
    private static final String BY_TLS =
            "select count(*) || ' connections, ' || count(*) filter (where not ssl) || ' without TLS' from pg_stat_ssl"
                    + " join pg_stat_activity using (pid) where usename in ('auth', 'flights', 'bookings')";
    private static final String ROLES =
            "select string_agg(rolname, ', ' order by rolname) from pg_roles where rolname in ('auth', 'flights',"
                    + " 'bookings')";

    @Override
    public String name() {
        return "elsewhere";
    }

    @Override
    public String description() {
        return "An external PostgreSQL: its certificate is verified, roles and schemas are created there, and a"
                + " traveller books";
    }

    @Override
    public String run(Cluster cluster) {
        Duration installed = cluster.install(OVERLAY, () -> {
            cluster.deleteNamespace(NAMESPACE);
            cluster.kubectl().script(AUTHORITY, NAME);
            cluster.installExternalDatabase(POSTGRESQL, NAMESPACE);
        });
        Journey journey = cluster.travellers().journey();
        cluster.change(OVERLAY); // the Job runs again, with existing roles
        String roles = cluster.databaseIn(NAMESPACE).query(ROLES);
        String connections = cluster.databaseIn(NAMESPACE).query(BY_TLS);
        ProofFailedException.unless(connections.endsWith(", 0 without TLS"), connections);
        String books = cluster.booksIn(NAMESPACE).awaitBalance();
        return "ready %d s after an empty namespace · roles %s · %s · %s · %s"
                .formatted(installed.toSeconds(), roles, connections, journey, books);
    }
}
