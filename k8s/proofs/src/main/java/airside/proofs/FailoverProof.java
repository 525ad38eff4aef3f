package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Kills CloudNativePG's primary twice while clients book. Begins with an empty namespace.
final class FailoverProof implements Proof {
    private static final String OVERLAY = "../overlays/local-cloudnative-pg";
    private static final String[] SEARCH_LOAD = {"--clients=2", "--per-second=10"};
    private static final String[] BOOKING_LOAD = {"--clients=8", "--per-second=8"};
    private static final Duration BOOKED_ON = Duration.ofSeconds(20);
    private static final int KILLS = 2;

    @Override
    public String name() {
        return "failover";
    }

    @Override
    public String description() {
        return "CloudNativePG: the primary is killed under booking load, and no acknowledged booking is lost";
    }

    @Override
    public String run(Cluster cluster) {
        if (!cluster.hasOperator()) return "not shown: the CloudNativePG operator is not on this cluster";
        Duration installed = cluster.install(OVERLAY);
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        List<String> promotions = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            promotions.add(
                    String.format(Locale.ROOT, "%.1f s", cluster.failOver().toMillis() / 1000.0));
            Waiting.pause(BOOKED_ON);
            cluster.database().awaitAllInstances();
        }
        load.finish();
        return String.format(
                Locale.ROOT,
                "ready %d s after an empty namespace · %d bookings acknowledged, 0 lost · another primary after %s ·"
                        + " longest time without a booking %.1f s · %s",
                installed.toSeconds(),
                load.acknowledged(),
                String.join(", ", promotions),
                load.longestPauseSeconds(),
                cluster.books().awaitBalance());
    }
}
