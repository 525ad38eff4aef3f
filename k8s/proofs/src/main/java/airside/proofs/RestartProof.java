package airside.proofs;

import airside.proofs.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;

final class RestartProof implements Proof {
    private static final String[] SEARCH_LOAD = {"--clients=8", "--per-second=60"};
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=4"};

    private final int requestsMin;

    /// @param requestsMin the proof restarts all workloads again until this number of requests was sent
    RestartProof(int requestsMin) {
        this.requestsMin = requestsMin;
    }

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public String description() {
        return "Each service and the gateway are restarted pod by pod under load, and no request fails";
    }

    @Override
    public String run(Cluster cluster) {
        List<String> rounds = new ArrayList<>();
        int requests = 0;
        for (int round = 1; requests < requestsMin; round++) {
            Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
            cluster.workloads().forEach(cluster::restart);
            requests += load.finishWithoutFailure();
            rounds.add("round %d %s".formatted(round, load.figures()));
        }
        return "0 of %d requests failed · %s · %s"
                .formatted(requests, String.join(" · ", rounds), cluster.books().awaitBalance());
    }
}
