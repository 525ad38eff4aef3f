package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.List;

/// Upgrades from the previous release under load, rolls back, and upgrades again. Begins with an empty namespace.
final class UpgradeProof implements Proof {
    private static final String PRESENT = "../overlays/local";
    private static final String PREVIOUS = "manifests/previous-release";
    private static final String[] SEARCH_LOAD = {"--clients=4", "--per-second=40"};
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=4"};
    private static final Duration LOAD_BETWEEN = Duration.ofSeconds(10);
    private static final List<String> SCHEMAS = Cluster.SERVICES;

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public String description() {
        return "Upgrade from the previous release with migrations, and rollback, under load, and no request fails";
    }

    @Override
    public String run(Cluster cluster) {
        cluster.install(PREVIOUS);
        int migrationsBefore = migrations(cluster);
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        cluster.change(PRESENT);
        int migrationsAfter = migrations(cluster);
        Waiting.pause(LOAD_BETWEEN);
        cluster.change(PREVIOUS);
        Waiting.pause(LOAD_BETWEEN);
        int requests = load.finishWithoutFailure();
        ProofFailedException.unless(
                migrationsAfter > migrationsBefore,
                "The present release has no migration of its own, so the proof shows nothing");
        String books = cluster.books().awaitBalance();
        cluster.change(PRESENT);
        return "0 of %d requests failed during upgrade and rollback · migrations %d → %d · %s · %s"
                .formatted(requests, migrationsBefore, migrationsAfter, load.figures(), books);
    }

    private static int migrations(Cluster cluster) {
        return SCHEMAS.stream()
                .mapToInt(schema -> Integer.parseInt(cluster.database()
                        .query("select count(*) from %s.flyway_schema_history where version is not null"
                                .formatted(schema))))
                .sum();
    }
}
