package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class KillProof implements Proof {
    private static final String[] LOOK_AROUND = {"--clients=4", "--per-second=20"};
    private static final String[] BOOK = {"--clients=8", "--per-second=10"};
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String promise() {
        return "PostgreSQL and every pod of every service killed under booking load, and nothing acknowledged is lost";
    }

    @Override
    public String show(Cluster cluster) {
        Load load = Load.start(cluster, LOOK_AROUND, BOOK);
        List<String> recoveries = new ArrayList<>();
        for (String service : Cluster.SERVICES) {
            for (String pod : cluster.pods(service)) cluster.kill(pod);
            recoveries.add(recovery(service, cluster.awaitReady(service)));
            Waiting.pause(BETWEEN);
        }
        cluster.kill("pod/" + cluster.database().pod());
        recoveries.add(
                recovery("postgres", Waiting.until("PostgreSQL answers", BACK_WITHIN, cluster.database()::answers)));
        Waiting.pause(BETWEEN);
        load.finish();
        return String.format(
                Locale.ROOT,
                "%d bookings acknowledged, 0 lost · back after: %s · longest time without a booking %.1f s · %s",
                load.promised(),
                String.join(", ", recoveries),
                load.longestPauseSeconds(),
                cluster.books().balance());
    }

    private static String recovery(String what, Duration time) {
        return String.format(Locale.ROOT, "%s %.1f s", what, time.toMillis() / 1000.0);
    }
}
