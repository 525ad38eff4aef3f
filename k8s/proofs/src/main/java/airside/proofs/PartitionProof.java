package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.PortForward;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.Locale;

final class PartitionProof implements Proof {
    private static final String[] LOOK_AROUND = {"--clients=2", "--per-second=10"};
    private static final String[] BOOK = {"--clients=6", "--per-second=6"};
    private static final Duration APART = Duration.ofSeconds(20);
    private static final Duration TOGETHER = Duration.ofSeconds(20);
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(60);
    private static final String NETWORK_POLICIES = "../components/network-policies/flights.yaml";
    /// Takes bookings out of those who may come in.
    private static final String CUT = """
        --patch=[{"op": "remove", "path": "/spec/ingress/0/from/1"}]\
        """;

    @Override
    public String name() {
        return "partition";
    }

    @Override
    public String promise() {
        return "Without flights there is a clear 503 and nothing is stuck; bookings and flights cut off from each"
                + " other heal by themselves";
    }

    @Override
    public String show(Cluster cluster) {
        String refusal = withoutFlights(cluster);
        Load load = Load.start(cluster, LOOK_AROUND, BOOK);
        cluster.kubectl().run("patch", "networkpolicy", "flights", "--type=json", CUT);
        // Open connections outlive a policy: fresh pods have none.
        for (String pod : cluster.pods("bookings")) cluster.kill(pod);
        Waiting.pause(APART);
        cluster.kubectl().run("apply", "-f", NETWORK_POLICIES);
        Waiting.pause(TOGETHER);
        load.finish();
        return String.format(
                Locale.ROOT,
                "without flights: %s · cut off for %d s: %d bookings acknowledged, 0 lost, longest time without a"
                        + " booking %.1f s · %s",
                refusal,
                APART.toSeconds(),
                load.promised(),
                load.longestPauseSeconds(),
                cluster.books().balance());
    }

    private static String withoutFlights(Cluster cluster) {
        cluster.kubectl().run("scale", "deployment/flights", "--replicas=0");
        try (PortForward gateway = cluster.forward("gateway", 80)) {
            Waiting.until(
                    "the gateway says that flights is away",
                    SEEN_WITHIN,
                    () -> gateway.body("/api/flights/places").contains("\"code\":\"SERVICE_UNAVAILABLE\""));
            ProofFailedException.unless(gateway.answers("/api/auth/options"), "auth is away with flights");
            return gateway.body("/api/flights/places").strip();
        } finally {
            cluster.scale("flights", 2);
            cluster.awaitReady();
        }
    }
}
