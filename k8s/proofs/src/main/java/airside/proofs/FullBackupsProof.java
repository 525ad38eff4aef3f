package airside.proofs;

import airside.proofs.cluster.Backups;
import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.List;

/// Fills the volume of the backups while clients book, on a small volume with a size limit
/// (manifests/small-backups). Restores the normal overlay at the end.
final class FullBackupsProof implements Proof {
    private static final String SMALL = "manifests/small-backups";
    private static final String NORMAL = "../overlays/local";
    private static final String[] SEARCH_LOAD = {"--clients=2", "--per-second=10"};
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=4"};
    /// Starts a new WAL segment, for which the full volume has no space.
    private static final String NEXT_SEGMENT = "select pg_switch_wal()";
    private static final int SEGMENTS = 4;
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(2);
    private static final Duration FULL_FOR = Duration.ofSeconds(90);
    private static final double ALMOST_FULL = 0.1;

    @Override
    public String name() {
        return "backups-full";
    }

    @Override
    public String description() {
        return "The volume of the backups is full: bookings succeed, the metrics of the alerts show it, and once there"
                + " is space the WAL continues without a gap";
    }

    @Override
    public String run(Cluster cluster) {
        cluster.change(SMALL);
        try {
            return fillVolumeUnderLoad(cluster, cluster.backups());
        } finally {
            cluster.change(NORMAL);
            cluster.backups().awaitReady();
        }
    }

    private static String fillVolumeUnderLoad(Cluster cluster, Backups backups) {
        backups.awaitReady();
        Waiting.until(
                "there is a base backup",
                SEEN_WITHIN,
                () -> backups.metric("airside_backups_base_timestamp_seconds") > 0);
        String life = backups.life();
        int restarts = backups.restarts();
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        backups.fillVolume();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            cluster.database().query(NEXT_SEGMENT);
            Waiting.pause(FULL_FOR.dividedBy(SEGMENTS));
            ProofFailedException.unless(cluster.isDatabaseReady(), "PostgreSQL's pod is not ready");
        }
        Waiting.until("the backups are not ready", SEEN_WITHIN, () -> !backups.isReady());
        double free = backups.metric("airside_backups_volume_available_bytes")
                / backups.metric("airside_backups_volume_size_bytes");
        ProofFailedException.unless(free < ALMOST_FULL, "The metrics show %.0f %% free".formatted(free * 100));
        double age = cluster.database().now() - backups.metric("airside_backups_log_received_timestamp_seconds");
        ProofFailedException.unless(age > 30, "The metrics show a last WAL of %.0f s ago".formatted(age));
        ProofFailedException.unless(backups.restarts() == restarts, "The backups container was restarted");

        backups.freeVolume();
        Duration recovered = Waiting.until("WAL is received again", SEEN_WITHIN, backups::isReady);
        Waiting.pause(Duration.ofSeconds(10));
        load.finishWithoutFailure();
        ProofFailedException.unless(backups.life().equals(life), "A new life of the database began: " + backups.life());
        List<Long> segments = backups.segments();
        long missing = segments.getLast() - segments.getFirst() + 1 - segments.size();
        ProofFailedException.unless(missing == 0, "%d segments are missing in %s".formatted(missing, segments));
        return "full for %d s, the last WAL %.0f s old, %.1f %% free · PostgreSQL always ready, 0 of %d requests failed · WAL received again after %d s, %d segments without a gap · %s"
                .formatted(
                        FULL_FOR.toSeconds(),
                        age,
                        free * 100,
                        load.requests(),
                        recovered.toSeconds(),
                        segments.size(),
                        cluster.books().awaitBalance());
    }
}
