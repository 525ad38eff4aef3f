package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Waiting;
import java.time.Duration;
import java.util.List;

/// Rolls out wrong settings, reads the reason that the new pod reports, and undoes the rollout. The old pods must
/// remain ready.
final class RefusalProof implements Proof {
    private static final Duration REPORTED_WITHIN = Duration.ofSeconds(90);
    /// The reasons for which containers wait, and their termination messages.
    private static final String MESSAGES =
            "jsonpath={range .items[*].status.containerStatuses[*]}{.state.waiting.message}"
                    + " {.state.terminated.message} {.lastState.terminated.message}{\"\\n"
                    + "\"}{end}";

    /// A mistake of an operator.
    ///
    /// @param change the arguments of kubectl
    /// @param message the text that the pod must report
    private record Mistake(String name, String workload, List<String> change, String message) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(
                    "an unknown setting",
                    "auth",
                    List.of("set", "env", "deployment/auth", "AIRSIDE_AUTH_PASWORD_RULE=strict"),
                    "AIRSIDE_AUTH_PASWORD_RULE in the environment is not a known setting"),
            new Mistake(
                    "a wrong database address",
                    "auth",
                    List.of(
                            "set",
                            "env",
                            "deployment/auth",
                            "AIRSIDE_AUTH_DATABASE_URL=jdbc:postgresql://nowhere:5432/airside",
                            "AIRSIDE_SERVER_START_WAIT=5s"),
                    "Look at auth.database.url"),
            new Mistake(
                    "a wrong password",
                    "bookings",
                    List.of(
                            "set",
                            "env",
                            "deployment/bookings",
                            "AIRSIDE_BOOKINGS_DATABASE_PASSWORD=wrong",
                            "AIRSIDE_SERVER_START_WAIT=5s"),
                    "The database refuses bookings: FATAL: password authentication failed"),
            new Mistake(
                    "too little memory",
                    "flights",
                    List.of(
                            "set",
                            "resources",
                            "deployment/flights",
                            "--limits=memory=128Mi",
                            "--requests=memory=128Mi"),
                    "give the process or the container more memory"),
            new Mistake(
                    "a missing secret",
                    "bookings",
                    List.of(
                            "patch",
                            "deployment/bookings",
                            "--type=json",
                            "--patch=[{\"op\":\"replace\",\"path\":\"/spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/name\",\"value\":\"missing\"}]"),
                    "secret \"missing\" not found"));

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public String description() {
        return "A pod that cannot start reports the reason and what to do, and the old pods keep running";
    }

    @Override
    public String run(Cluster cluster) {
        for (Mistake mistake : MISTAKES) {
            try {
                cluster.kubectl().run(mistake.change().toArray(String[]::new));
                awaitMessage(cluster, mistake.name(), mistake.workload(), mistake.message());
            } finally {
                cluster.kubectl().run("rollout", "undo", "deployment/" + mistake.workload());
                cluster.awaitRollout(mistake.workload());
            }
        }
        failedMigration(cluster);
        return "%s and a failed migration are reported in the pod's messages, and two replicas of each stayed ready"
                .formatted(
                        String.join(", ", MISTAKES.stream().map(Mistake::name).toList()));
    }

    /// Changes the stored checksum of a migration, as if an applied migration had been edited.
    private static void failedMigration(Cluster cluster) {
        String checksum = "update auth.flyway_schema_history set checksum = checksum + (%d) where version = '001'";
        cluster.database().query(checksum.formatted(1));
        try {
            cluster.kubectl().run("rollout", "restart", "deployment/auth");
            awaitMessage(cluster, "a failed migration", "auth", "The schema auth cannot be migrated");
        } finally {
            cluster.database().query(checksum.formatted(-1));
            cluster.kubectl().run("rollout", "undo", "deployment/auth");
            cluster.awaitRollout("auth");
        }
    }

    private static void awaitMessage(Cluster cluster, String name, String workload, String message) {
        Waiting.until(
                name + " is reported",
                REPORTED_WITHIN,
                () -> messages(cluster, workload).contains(message));
        ProofFailedException.unless(
                cluster.readyReplicas(workload) == 2,
                "With %s only %d pods of %s are ready".formatted(name, cluster.readyReplicas(workload), workload));
    }

    private static String messages(Cluster cluster, String workload) {
        return cluster.kubectl().run("get", "pods", "-l", "app.kubernetes.io/name=" + workload, "-o", MESSAGES);
    }
}
