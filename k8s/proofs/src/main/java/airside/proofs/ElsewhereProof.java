package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Journey;
import java.time.Duration;

/// Begins in an empty namespace.
final class ElsewhereProof implements Proof {
    private static final String OVERLAY = "manifests/elsewhere";
    private static final String POSTGRESQL = "manifests/postgresql-elsewhere.yaml";
    private static final String NAMESPACE = "elsewhere";
    private static final String ROLES =
            "select string_agg(rolname, ', ' order by rolname) from pg_roles where rolname in ('auth', 'flights',"
                    + " 'bookings')";

    @Override
    public String name() {
        return "elsewhere";
    }

    @Override
    public String promise() {
        return "A PostgreSQL that somebody else keeps: roles and schemas are made there, and a traveller books";
    }

    @Override
    public String show(Cluster cluster) {
        cluster.bringDatabaseElsewhere(POSTGRESQL, NAMESPACE);
        Duration installed = cluster.install(OVERLAY);
        Journey journey = cluster.travellers().journey();
        cluster.change(OVERLAY); // the roles are there already
        String roles = cluster.databaseIn(NAMESPACE).ask(ROLES);
        String books = cluster.booksIn(NAMESPACE).balance();
        return "ready %d s after an empty namespace · roles %s · %s · %s"
                .formatted(installed.toSeconds(), roles, journey, books);
    }
}
