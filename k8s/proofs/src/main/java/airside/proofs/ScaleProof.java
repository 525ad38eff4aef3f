package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Metrics;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class ScaleProof implements Proof {
    private static final String[] SEARCH_LOAD = {"--clients=4", "--per-second=20"};
    private static final String[] BOOKING_LOAD = {"--clients=8", "--per-second=8"};
    private static final String[] HEAVY_SEARCH_LOAD = {"--clients=16", "--per-second=250"};
    private static final Duration TOGETHER = Duration.ofSeconds(45);
    private static final Duration SCALED_WITHIN = Duration.ofMinutes(4);
    private static final String AUTOSCALER = "../components/autoscaling/flights.yaml";
    /// Limits the replicas and the waiting time, so that the proof takes minutes only.
    private static final String QUICK = """
        {"spec": {"maxReplicas": 4, "behavior": {"scaleDown": {"stabilizationWindowSeconds": 15}}}}\
        """;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String description() {
        return "Bookings is scaled from two to four replicas under load without a failure, and all execute sagas;"
                + " flights scales up and down automatically";
    }

    @Override
    public String run(Cluster cluster) {
        return scaleBookings(cluster) + " · " + autoscaleFlights(cluster);
    }

    private static String scaleBookings(Cluster cluster) {
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        cluster.scale("bookings", 4);
        Waiting.pause(TOGETHER);
        List<String> shares = new ArrayList<>();
        for (String pod : cluster.pods("bookings")) {
            int events = (int) Metrics.of(cluster, "bookings", pod).sum("airside_saga_events_total");
            ProofFailedException.unless(events > 0, pod + " executed no saga");
            shares.add(String.valueOf(events));
        }
        cluster.scale("bookings", 2);
        int requests = load.finishWithoutFailure();
        return "0 of %d requests failed; saga events of the four: %s".formatted(requests, String.join(", ", shares));
    }

    private static String autoscaleFlights(Cluster cluster) {
        cluster.kubectl().run("apply", "-f", AUTOSCALER);
        cluster.kubectl().run("patch", "hpa", "flights", "--patch", QUICK);
        try {
            Running searches = cluster.travellers().start(0, "search", HEAVY_SEARCH_LOAD);
            Duration up =
                    Waiting.until("flights is scaled up", SCALED_WITHIN, () -> cluster.readyReplicas("flights") > 2);
            Waiting.pause(TOGETHER);
            int most = cluster.readyReplicas("flights");
            JsonNode report = searches.finish();
            Duration down =
                    Waiting.until("flights is scaled down", SCALED_WITHIN, () -> cluster.readyReplicas("flights") == 2);
            ProofFailedException.unless(
                    report.path("failed").asInt() == 0, "Searches failed: " + report.path("firstFailures"));
            return String.format(
                    Locale.ROOT,
                    "flights was scaled up to %d after %d s of %.0f searches a second, and down %d s after their end,"
                            + " 0 of %d failed",
                    most,
                    up.toSeconds(),
                    report.path("requests").asInt() / report.path("seconds").asDouble(),
                    down.toSeconds(),
                    report.path("requests").asInt());
        } finally {
            cluster.kubectl().run("delete", "hpa", "flights");
            cluster.scale("flights", 2);
        }
    }
}
