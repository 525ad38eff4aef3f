package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Travellers;
import airside.proofs.cluster.Travellers.Running;
import airside.proofs.cluster.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;

final class LimitsProof implements Proof {
    private static final String[] SEARCH_LOAD = {"--clients=4", "--per-second=40"};
    private static final Duration ALONE = Duration.ofSeconds(10);
    private static final int HALF_OPEN = 2_000;
    private static final double GUESSES_A_SECOND_MAX = 40;

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public String description() {
        return "One address is limited, and neither its flood nor 2,000 half-open connections affect other addresses";
    }

    @Override
    public String run(Cluster cluster) {
        Running neighbour = cluster.travellers().start(1, "search", SEARCH_LOAD);
        Waiting.pause(ALONE);
        String flood = flood(cluster, "/api/flights/places", 10);
        String guesses = guesses(cluster);
        JsonNode halfOpen = cluster.travellers().run("half-open", "--connections=" + HALF_OPEN);
        ProofFailedException.unless(
                halfOpen.path("opened").asInt() == HALF_OPEN
                        && halfOpen.path("endedByServer").asInt() == HALF_OPEN,
                "Half-open: " + halfOpen);
        JsonNode neighbourReport = neighbour.finish();
        ProofFailedException.unless(
                neighbourReport.path("failed").asInt() == 0, "The neighbour: " + neighbourReport.path("firstFailures"));
        String throughNode = throughNode(cluster);
        return String.format(
                Locale.ROOT,
                "flood: %s · guesses: %s · %d half-open connections closed after %.0f s · at the same time 0 of %d"
                        + " requests of another address failed, p99 %.0f ms · through a node port: %s",
                flood,
                guesses,
                HALF_OPEN,
                halfOpen.path("seconds").asDouble(),
                neighbourReport.path("requests").asInt(),
                neighbourReport.path("p99Millis").asDouble(),
                throughNode);
    }

    /// Two clients that connect through one node are limited separately, because the node preserves their
    /// addresses.
    private static String throughNode(Cluster cluster) {
        int refused = refusedDuringFlood(cluster);
        ProofFailedException.unless(refused == 0, "%d requests of the neighbour were refused".formatted(refused));
        try {
            setTrafficPolicy(cluster, "Cluster");
            int control = refusedDuringFlood(cluster);
            ProofFailedException.unless(control > 0, "Control: no request was refused with hidden client addresses");
            return "0 requests of the neighbour refused, and %d when the node hides the addresses".formatted(control);
        } finally {
            setTrafficPolicy(cluster, "Local");
        }
    }

    private static int refusedDuringFlood(Cluster cluster) {
        Travellers travellers = cluster.travellersThroughNode();
        Running neighbour = travellers.start(1, "search", SEARCH_LOAD);
        Waiting.pause(ALONE);
        JsonNode flood = travellers.run("flood", "--path=/api/flights/places", "--seconds=10");
        ProofFailedException.unless(flood.at("/answers/429").asInt() > 0, "Nothing was refused: " + flood);
        return neighbour.finish().path("failed").asInt();
    }

    private static void setTrafficPolicy(Cluster cluster, String policy) {
        cluster.kubectl()
                .run(
                        "patch",
                        "service",
                        "gateway",
                        "--type=merge",
                        "--patch={\"spec\":{\"externalTrafficPolicy\":\"%s\"}}".formatted(policy));
    }

    /// Sends more requests than the limit, and verifies that some were refused, each with `Retry-After`.
    private static String flood(Cluster cluster, String path, int seconds) {
        JsonNode flood = cluster.travellers().run("flood", "--path=" + path, "--seconds=" + seconds);
        int refused = flood.at("/answers/429").asInt();
        ProofFailedException.unless(refused > 0, "Nothing was refused: " + flood);
        ProofFailedException.unless(flood.path("withoutRetryAfter").asInt() == 0, "No Retry-After: " + flood);
        return flood.path("answers").toString();
    }

    /// Verifies the lower limit of requests with a password.
    private static String guesses(Cluster cluster) {
        int seconds = 5;
        JsonNode flood = cluster.travellers().run("flood", "--path=/api/auth/login", "--seconds=" + seconds);
        int accepted = 0;
        for (var answer : flood.path("answers").properties()) {
            if (!answer.getKey().equals("429")) accepted += answer.getValue().asInt();
        }
        ProofFailedException.unless(
                accepted < GUESSES_A_SECOND_MAX * seconds,
                "More than %.0f guesses a second were accepted: ".formatted(GUESSES_A_SECOND_MAX) + flood);
        return flood.path("answers").toString();
    }
}
