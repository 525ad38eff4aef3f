package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.List;

/// Begins with the previous release in an empty namespace, and ends with the present one.
final class UpgradeProof implements Proof {
    private static final String PRESENT = "../overlays/local";
    private static final String PREVIOUS = "manifests/previous-release";
    private static final String[] LOOK_AROUND = {"--clients=4", "--per-second=40"};
    private static final String[] BOOK = {"--clients=4", "--per-second=4"};
    private static final Duration TOGETHER = Duration.ofSeconds(10);
    private static final List<String> SCHEMAS = Cluster.SERVICES;

    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public String promise() {
        return "From the previous release to this one with its migrations, and back, under load, and no request fails";
    }

    @Override
    public String show(Cluster cluster) {
        cluster.install(PREVIOUS);
        int migrationsBefore = migrations(cluster);
        Load load = Load.start(cluster, LOOK_AROUND, BOOK);
        cluster.change(PRESENT);
        int migrationsAfter = migrations(cluster);
        Waiting.pause(TOGETHER);
        cluster.change(PREVIOUS);
        Waiting.pause(TOGETHER);
        int requests = load.finishWithoutFailure();
        ProofFailedException.unless(
                migrationsAfter > migrationsBefore,
                "The present release has no migration of its own: nothing is shown");
        String books = cluster.books().balance();
        cluster.change(PRESENT);
        return "0 of %d requests failed on the way there and back · migrations %d → %d · %s · %s"
                .formatted(requests, migrationsBefore, migrationsAfter, load.figures(), books);
    }

    private static int migrations(Cluster cluster) {
        return SCHEMAS.stream()
                .mapToInt(schema -> Integer.parseInt(cluster.database()
                        .ask("select count(*) from %s.flyway_schema_history where version is not null"
                                .formatted(schema))))
                .sum();
    }
}
