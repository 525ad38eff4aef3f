package airside.proofs;

import airside.proofs.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;

/// With base/postgres or with CloudNativePG. Begins in an empty namespace.
final class RotateProof implements Proof {
    private static final String ROTATE = "../rotate";
    private static final String[] LOOK_AROUND = {"--clients=6", "--per-second=30"};
    private static final String[] BOOK = {"--clients=4", "--per-second=4"};

    private final Installation installation;

    RotateProof(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return installation.named("rotate");
    }

    @Override
    public String promise() {
        return "The passwords of every service are changed under load with %s, and no request fails"
                .formatted(installation);
    }

    @Override
    public String show(Cluster cluster) {
        if (!installation.isPossibleOn(cluster)) return Installation.IMPOSSIBLE;
        cluster.install(installation.overlay());
        List<String> before = passwords(cluster);
        Load load = Load.start(cluster, LOOK_AROUND, BOOK);
        List<String> words = new ArrayList<>(List.of(installation.overlay()));
        words.addAll(Cluster.SERVICES);
        if (installation == Installation.POSTGRES) words.add("backups");
        // Pools must open connections all the time: with those that they have they would outlive any change.
        try (var _ = IdleSessions.endIn(cluster.database())) {
            cluster.kubectl().script(ROTATE, words.toArray(String[]::new));
            // Pods that know the new password alone.
            Cluster.SERVICES.forEach(cluster::restart);
        }
        int requests = load.finishWithoutFailure();
        List<String> after = passwords(cluster);
        for (int role = 0; role < Cluster.SERVICES.size(); role++) {
            String name = Cluster.SERVICES.get(role);
            ProofFailedException.unless(
                    cluster.database().lets(name, after.get(role)), "The new password of " + name + " is refused");
            ProofFailedException.unless(
                    !cluster.database().lets(name, before.get(role)), "The old password of " + name + " is let in");
        }
        return "0 of %d requests failed · the old passwords are refused · %s"
                .formatted(requests, cluster.books().balance());
    }

    private static List<String> passwords(Cluster cluster) {
        return Cluster.SERVICES.stream().map(cluster::password).toList();
    }
}
