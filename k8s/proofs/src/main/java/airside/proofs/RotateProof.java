package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Changes the passwords with `k8s/rotate`, with base/postgres or with CloudNativePG. Begins with an empty
/// namespace. Open connections outlive a change of the password, so pools replace theirs every 30 s here, which is
/// the minimum.
final class RotateProof implements Proof {
    private static final String ROTATE = "../rotate";
    private static final String[] SEARCH_LOAD = {"--clients=6", "--per-second=30"};
    private static final String[] BOOKING_LOAD = {"--clients=4", "--per-second=4"};
    private static final Duration MAX_LIFETIME = Duration.ofSeconds(30);

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
        Cluster.SERVICES.forEach(service -> limitConnectionAge(cluster, service));
        List<String> before = passwords(cluster);
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        List<String> arguments = new ArrayList<>(List.of(installation.overlay()));
        arguments.addAll(Cluster.SERVICES);
        if (installation == Installation.POSTGRES) arguments.add("backups");
        cluster.kubectl().script(ROTATE, arguments.toArray(String[]::new));
        // New pods have only the new password.
        Cluster.SERVICES.forEach(cluster::restart);
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
        String control = failuresWithoutSecondPassword(cluster);
        return "0 of %d requests failed · the old passwords are refused · control, no second password: %s · %s"
                .formatted(requests, control, cluster.books().awaitBalance());
    }

    private static void limitConnectionAge(Cluster cluster, String service) {
        cluster.kubectl()
                .run(
                        "set",
                        "env",
                        "deployment/" + service,
                        "AIRSIDE_%s_DATABASE_MAX_LIFETIME=%ds"
                                .formatted(service.toUpperCase(Locale.ROOT), MAX_LIFETIME.toSeconds()));
        cluster.awaitRollout(service);
    }

    /// The negative control: changes the password of flights while its pods know only the previous one, and expects
    /// that requests fail once the pools have replaced their connections. Bookings are among them, because flights
    /// answers searches from memory. Sets the password of the Secret again before the load ends, so that every
    /// acknowledged booking can be read.
    private static String failuresWithoutSecondPassword(Cluster cluster) {
        Load load = Load.start(cluster, SEARCH_LOAD, BOOKING_LOAD);
        setPasswordOfFlights(cluster, "unknown to the pods");
        Waiting.pause(MAX_LIFETIME.multipliedBy(2));
        setPasswordOfFlights(cluster, cluster.password("flights"));
        Waiting.pause(MAX_LIFETIME);
        load.finish();
        ProofFailedException.unless(load.failed() > 0, "Control: no request failed without a second password");
        return "%d of %d requests failed".formatted(load.failed(), load.requests());
    }

    private static void setPasswordOfFlights(Cluster cluster, String password) {
        cluster.database().query("alter role flights password '%s'".formatted(password));
    }

    private static List<String> passwords(Cluster cluster) {
        return Cluster.SERVICES.stream().map(cluster::password).toList();
    }
}
