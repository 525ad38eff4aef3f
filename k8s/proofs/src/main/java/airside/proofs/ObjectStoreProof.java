package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Journey;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// Deletes the namespace with all volumes, those of the backups included, and restores from the object store.
/// Begins with an empty namespace.
final class ObjectStoreProof implements Proof {
    private static final String OVERLAY = "manifests/copied";
    private static final String STORE = "manifests/object-store.yaml";
    private static final String NAMESPACE = "object-store";
    private static final String RESTORE = "../restore";
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=5"};
    private static final Duration BOOKED_FOR = Duration.ofSeconds(15);
    private static final Duration COPIED_WITHIN = Duration.ofMinutes(3);
    /// A round of copying begins every half minute.
    private static final double ROUND_SECONDS = 40;

    private static final String COPIED = "airside_backups_copied_timestamp_seconds";
    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    @Override
    public String name() {
        return "object-store";
    }

    @Override
    public String description() {
        return "The namespace is lost with all volumes and backups, and restored from the copies in an object store";
    }

    @Override
    public String run(Cluster cluster) {
        cluster.deleteNamespace(NAMESPACE);
        cluster.installObjectStore(STORE, NAMESPACE);
        cluster.install(OVERLAY);
        cluster.database().takeBaseBackup();
        Running booking = cluster.travellers().start(1, "book", BOOKING_LOAD);
        Waiting.pause(BOOKED_FOR);
        booking.finish();
        Journey journey = cluster.travellers().journey();
        String books = cluster.books().awaitBalance();
        int before = cluster.books().bookings();
        String moment = cluster.database().query(NOW);
        double now = cluster.database().now();
        Waiting.until(
                "everything is copied", COPIED_WITHIN, () -> cluster.backups().metric(COPIED) > now + ROUND_SECONDS);

        cluster.install(OVERLAY);
        int empty = cluster.books().bookings();
        ProofFailedException.unless(
                empty == 0, "%d bookings exist before the restore, so the proof shows nothing".formatted(empty));
        long begun = System.nanoTime();
        cluster.kubectl().script(RESTORE, "--from-object-store", moment);
        cluster.awaitReady();
        double seconds = (System.nanoTime() - begun) / 1e9;

        int after = cluster.books().bookings();
        ProofFailedException.unless(after == before, "Of %d bookings %d were restored".formatted(before, after));
        cluster.travellers().readAgain(journey);
        cluster.deleteNamespace(NAMESPACE);
        return "%d of %d bookings restored after %.0f s · %s".formatted(after, before, seconds, books);
    }
}
