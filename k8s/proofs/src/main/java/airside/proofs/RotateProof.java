package airside.proofs;

import airside.proofs.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;

/// Changes the passwords with `k8s/rotate`, with base/postgres or with CloudNativePG. Begins with an empty
/// namespace.
final class RotateProof implements Proof {
    private static final String ROTATE = "../rotate";
    private static final String[] SEARCH_LOAD = {"--clients=6", "--per-second=30"};
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=4"};

    private final Installation installation;

    RotateProof(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return installation.named("rotate");
    }

    @Override
    public String description() {
        return "The passwords of every service are changed under load with %s, and no request fails"
                .formatted(installation);
    }

    @Override
    public String run(Cluster cluster) {
        if (!installation.isAvailableOn(cluster)) return Installation.NOT_AVAILABLE;
        cluster.install(installation.overlay());
        List<String> before = passwords(cluster);
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        List<String> arguments = new ArrayList<>(List.of(installation.overlay()));
        arguments.addAll(Cluster.SERVICES);
        if (installation == Installation.POSTGRES) arguments.add("backups");
        // Ends idle sessions, so that pools open new connections: open ones stay valid after a change of the password.
        try (var _ = IdleSessions.endIn(cluster.database())) {
            cluster.kubectl().script(ROTATE, arguments.toArray(String[]::new));
            // New pods have only the new password.
            Cluster.SERVICES.forEach(cluster::restart);
        }
        int requests = load.finishWithoutFailure();
        List<String> after = passwords(cluster);
        for (int role = 0; role < Cluster.SERVICES.size(); role++) {
            String name = Cluster.SERVICES.get(role);
            ProofFailedException.unless(
                    cluster.database().canLogIn(name, after.get(role)), "The new password of " + name + " is refused");
            ProofFailedException.unless(
                    !cluster.database().canLogIn(name, before.get(role)),
                    "The old password of " + name + " is accepted");
        }
        return "0 of %d requests failed · the old passwords are refused · %s"
                .formatted(requests, cluster.books().awaitBalance());
    }

    private static List<String> passwords(Cluster cluster) {
        return Cluster.SERVICES.stream().map(cluster::password).toList();
    }
}
