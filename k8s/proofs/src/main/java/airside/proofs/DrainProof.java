package airside.proofs;

import airside.proofs.cluster.Cluster;
import java.time.Duration;
import java.util.Locale;

/// Drains the node with the database and uncordons it. On a cluster of one node Airside does not run in between.
final class DrainProof implements Proof {
    private static final String[] SEARCH_LOAD = {"--clients=2", "--per-second=10"};
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=4"};
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(4);
    private static final Duration REFUSED_FOR = Duration.ofSeconds(90);
    private static final String POLICY = "--patch={\"spec\":{\"unhealthyPodEvictionPolicy\":\"%s\"}}";

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String description() {
        return "The database's node is drained under load: every eviction is accepted, and no acknowledged booking is"
                + " lost";
    }

    @Override
    public String run(Cluster cluster) {
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        Duration drained = drain(cluster);
        load.finish();
        String refusal = drainWithDefaultBudgets(cluster);
        return String.format(
                Locale.ROOT,
                "drained after %d s · %d bookings acknowledged, 0 lost, longest time without a booking %.1f s ·"
                        + " control, budgets that hold pods which are not ready: %s · %s",
                drained.toSeconds(),
                load.acknowledged(),
                load.longestPauseSeconds(),
                refusal,
                cluster.books().awaitBalance());
    }

    private static Duration drain(Cluster cluster) {
        String node = cluster.node();
        long begun = System.nanoTime();
        try {
            String refusal = cluster.drain(node, DRAINED_WITHIN);
            ProofFailedException.unless(refusal.isEmpty(), "The drain of %s was refused: %s".formatted(node, refusal));
            return Duration.ofNanos(System.nanoTime() - begun);
        } finally {
            cluster.uncordon(node);
            cluster.awaitReady();
        }
    }

    /// The negative control: drains the node with the eviction policy that is Kubernetes' default, and expects a
    /// refusal.
    private static String drainWithDefaultBudgets(Cluster cluster) {
        String node = cluster.node();
        try {
            setPolicy(cluster, "IfHealthyBudget");
            String refusal = cluster.drain(node, REFUSED_FOR);
            ProofFailedException.unless(
                    refusal.contains("disruption budget"), "The drain was not refused by a budget: " + refusal);
            return "the drain did not end within %d s".formatted(REFUSED_FOR.toSeconds());
        } finally {
            setPolicy(cluster, "AlwaysAllow");
            cluster.uncordon(node);
            cluster.awaitReady();
        }
    }

    private static void setPolicy(Cluster cluster, String policy) {
        for (String service : Cluster.SERVICES) {
            cluster.kubectl().run("patch", "poddisruptionbudget", service, "--type=merge", POLICY.formatted(policy));
        }
    }
}
