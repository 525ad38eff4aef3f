package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class KillProof implements Proof {
    private static final String[] SEARCH_LOAD = {"--clients=4", "--per-second=20"};
    private static final String[] BOOKING_LOAD = {"--clients=8", "--per-second=10"};
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String description() {
        return "PostgreSQL and every pod of every service are killed under booking load, and no acknowledged booking is"
                + " lost";
    }

    @Override
    public String run(Cluster cluster) {
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        List<String> recoveries = new ArrayList<>();
        for (String service : Cluster.SERVICES) {
            for (String pod : cluster.pods(service)) cluster.kill(pod);
            recoveries.add(recovery(service, cluster.awaitReady(service)));
            Waiting.pause(BETWEEN);
        }
        cluster.kill("pod/" + cluster.database().pod());
        recoveries.add(recovery(
                "postgres", Waiting.until("PostgreSQL answers", BACK_WITHIN, cluster.database()::isReachable)));
        Waiting.pause(BETWEEN);
        load.finish();
        return String.format(
                Locale.ROOT,
                "%d bookings acknowledged, 0 lost · back after: %s · longest time without a booking %.1f s · %s",
                load.acknowledged(),
                String.join(", ", recoveries),
                load.longestPauseSeconds(),
                cluster.books().awaitBalance());
    }

    private static String recovery(String workload, Duration time) {
        return String.format(Locale.ROOT, "%s %.1f s", workload, time.toMillis() / 1000.0);
    }
}
