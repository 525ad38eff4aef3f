package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Journey;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// An overlay is deleted by mistake, and applied again: with base/postgres, then with CloudNativePG, which deletes
/// its volumes with its cluster. Begins in an empty namespace.
final class ReapplyProof implements Proof {
    private static final String POSTGRES = "../overlays/local";
    private static final String OPERATORS = "../overlays/local-cloudnative-pg";
    private static final String RESTORE = "../restore";
    private static final String[] BOOK = {"--clients=4", "--per-second=5"};
    private static final Duration BOOKED_FOR = Duration.ofSeconds(15);
    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    @Override
    public String name() {
        return "reapply";
    }

    @Override
    public String promise() {
        return "An overlay is deleted by mistake and applied again, and nothing is lost: with base/postgres at once,"
                + " with CloudNativePG by its backups";
    }

    @Override
    public String show(Cluster cluster) {
        cluster.install(POSTGRES);
        String postgres = show(cluster, POSTGRES, _ -> {});
        if (!cluster.hasOperator())
            return "base/postgres: %s · CloudNativePG is not on this cluster".formatted(postgres);
        cluster.install(OPERATORS);
        String operators = show(cluster, OPERATORS, moment -> cluster.kubectl().script(RESTORE, moment));
        return "base/postgres: %s · CloudNativePG: %s".formatted(postgres, operators);
    }

    /// What brings the data back after the overlay is applied again.
    private interface Return {
        void to(String moment);
    }

    private static String show(Cluster cluster, String overlay, Return bringBack) {
        cluster.database().backUp();
        Running booking = cluster.travellers().start(1, "book", BOOK);
        Waiting.pause(BOOKED_FOR);
        booking.finish();
        Journey journey = cluster.travellers().journey();
        String books = cluster.books().balance();
        int before = cluster.books().bookings();
        String moment = cluster.database().ask(NOW);
        Waiting.pause(Duration.ofSeconds(3)); // the log of this moment is received

        cluster.delete(overlay);
        long begun = System.nanoTime();
        cluster.change(overlay);
        bringBack.to(moment);
        cluster.awaitReady();
        double seconds = (System.nanoTime() - begun) / 1e9;

        int after = cluster.books().bookings();
        ProofFailedException.unless(after == before, "Of %d bookings %d are back".formatted(before, after));
        cluster.travellers().again(journey);
        return "%d of %d bookings are back after %.0f s · %s".formatted(after, before, seconds, books);
    }
}
