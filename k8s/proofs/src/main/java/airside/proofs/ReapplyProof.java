package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Journey;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// Deletes an overlay, as an operator might by mistake, and applies it again: with base/postgres, or with
/// CloudNativePG, which deletes its volumes with its cluster. Begins with an empty namespace.
final class ReapplyProof implements Proof {
    private static final String RESTORE = "../restore";
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=5"};
    private static final Duration BOOKED_FOR = Duration.ofSeconds(15);
    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private final Installation installation;

    ReapplyProof(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return installation.named("reapply");
    }

    @Override
    public String description() {
        return "An overlay with %s is deleted and applied again%s, and no data is lost"
                .formatted(installation, installation == Installation.POSTGRES ? "" : ", then restored");
    }

    @Override
    public String run(Cluster cluster) {
        if (!installation.isAvailableOn(cluster)) return Installation.NOT_AVAILABLE;
        cluster.install(installation.overlay());
        cluster.database().takeBaseBackup();
        Running booking = cluster.travellers().start(1, "book", BOOKING_LOAD);
        Waiting.pause(BOOKED_FOR);
        booking.finish();
        Journey journey = cluster.travellers().journey();
        String books = cluster.books().awaitBalance();
        int before = cluster.books().bookings();
        String moment = cluster.database().query(NOW);
        Waiting.pause(Duration.ofSeconds(3)); // until the WAL of this moment is received

        cluster.delete(installation.overlay());
        long begun = System.nanoTime();
        cluster.change(installation.overlay());
        if (installation == Installation.CLOUDNATIVE_PG) cluster.kubectl().script(RESTORE, moment);
        cluster.awaitReady();
        double seconds = (System.nanoTime() - begun) / 1e9;

        int after = cluster.books().bookings();
        ProofFailedException.unless(after == before, "Of %d bookings %d remain".formatted(before, after));
        cluster.travellers().readAgain(journey);
        return "%d of %d bookings exist after %.0f s · %s".formatted(after, before, seconds, books);
    }
}
