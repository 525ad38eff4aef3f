package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.PortForward;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.Locale;

final class PartitionProof implements Proof {
    private static final String[] SEARCH_LOAD = {"--clients=2", "--per-second=10"};
    private static final String[] BOOKING_LOAD = {"--clients=6", "--per-second=6"};
    private static final Duration CUT_FOR = Duration.ofSeconds(20);
    private static final Duration CONNECTED_FOR = Duration.ofSeconds(20);
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(60);
    private static final String NETWORK_POLICIES = "../components/network-policies/flights.yaml";
    /// Removes bookings from the allowed clients of flights.
    private static final String CUT = """
        --patch=[{"op": "remove", "path": "/spec/ingress/0/from/1"}]\
        """;

    @Override
    public String name() {
        return "partition";
    }

    @Override
    public String description() {
        return "Without flights the gateway answers 503 with the reason; bookings and flights recover after the"
                + " connection between them was cut";
    }

    @Override
    public String run(Cluster cluster) {
        String refusal = withoutFlights(cluster);
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        cluster.kubectl().run("patch", "networkpolicy", "flights", "--type=json", CUT);
        // A network policy does not close open connections; new pods have no open connections.
        for (String pod : cluster.pods("bookings")) cluster.kill(pod);
        Waiting.pause(CUT_FOR);
        cluster.kubectl().run("apply", "-f", NETWORK_POLICIES);
        Waiting.pause(CONNECTED_FOR);
        load.finish();
        return String.format(
                Locale.ROOT,
                "without flights: %s · cut off for %d s: %d bookings acknowledged, 0 lost, longest time without a"
                        + " booking %.1f s · %s",
                refusal,
                CUT_FOR.toSeconds(),
                load.acknowledged(),
                load.longestPauseSeconds(),
                cluster.books().awaitBalance());
    }

    private static String withoutFlights(Cluster cluster) {
        cluster.kubectl().run("scale", "deployment/flights", "--replicas=0");
        try (PortForward gateway = cluster.forward("gateway", 80)) {
            Waiting.until(
                    "the gateway answers that flights is unavailable",
                    SEEN_WITHIN,
                    () -> gateway.body("/api/flights/places").contains("\"code\":\"SERVICE_UNAVAILABLE\""));
            ProofFailedException.unless(gateway.answers("/api/auth/options"), "auth is unavailable, too");
            return gateway.body("/api/flights/places").strip();
        } finally {
            cluster.scale("flights", 2);
            cluster.awaitReady();
        }
    }
}
