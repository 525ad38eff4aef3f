package airside.proofs;

import airside.proofs.cluster.Cluster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs proofs on the cluster of the current `kubectl` context: `ProofsMain [--keep] [--long] [PROOF …]`.
///
/// Installs the local overlay into an empty namespace first; with `--keep` it uses the present installation. Prints
/// one line for each proof. Exits with 1 if a proof failed, with 2 if a name is unknown.
public final class ProofsMain {
    private static final String OVERLAY = "../overlays/local";
    private static final String TRAVELLERS = "manifests/travellers.yaml";
    private static final int REQUESTS_SHORT = 10_000;
    private static final int REQUESTS_LONG = 100_000;

    private final Clock clock = Clock.systemUTC();
    private final Cluster cluster = new Cluster();

    private ProofsMain() {}

    public static void main(String[] args) {
        List<String> arguments = Arrays.asList(args);
        List<Proof> all = proofs(arguments.contains("--long") ? REQUESTS_LONG : REQUESTS_SHORT);
        List<String> names = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        rejectUnknown(names, all);
        List<Proof> selected = names.isEmpty()
                ? all
                : all.stream().filter(proof -> names.contains(proof.name())).toList();
        System.exit(new ProofsMain().runAll(selected, arguments.contains("--keep")) ? 0 : 1);
    }

    /// All proofs in the order of execution. `UpgradeProof` and those after it begin with an empty namespace.
    private static List<Proof> proofs(int requestsMin) {
        return List.of(
                new JourneyProof(),
                new PersistenceProof(),
                new RestartProof(requestsMin),
                new KillProof(),
                new KilledKeyProof(),
                new PartitionProof(),
                new PolicyProof(),
                new DiffProof(),
                new LimitsProof(),
                new TlsProof(),
                new StartProof(),
                new RefusalProof(),
                new TracesProof(),
                new ScaleProof(),
                new DrainProof(),
                new RestoreProof(),
                new FullBackupsProof(),
                new UpgradeProof(),
                new RotateProof(Installation.POSTGRES),
                new ReapplyProof(Installation.POSTGRES),
                new ObjectStoreProof(),
                new ExternalDatabaseProof(),
                new FailoverProof(),
                new RecoveryProof(),
                new RotateProof(Installation.CLOUDNATIVE_PG),
                new ReapplyProof(Installation.CLOUDNATIVE_PG),
                new ProductionProof());
    }

    private static void rejectUnknown(List<String> names, List<Proof> all) {
        List<String> known = all.stream().map(Proof::name).toList();
        for (String name : names) {
            if (known.contains(name)) continue;
            System.err.printf("\"%s\" is not a proof; name one of %s%n", name, String.join(", ", known));
            System.exit(2);
        }
    }

    private boolean runAll(List<Proof> proofs, boolean keep) {
        System.out.printf("proofs of %s%n", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (!prepare(keep)) return false;
        boolean allSucceeded = true;
        try {
            for (Proof proof : proofs) allSucceeded &= run(proof);
        } finally {
            cluster.removeKiller();
        }
        return allSucceeded;
    }

    private boolean prepare(boolean keep) {
        try {
            if (!keep) System.out.printf("installed and ready after %s%n", seconds(cluster.install(OVERLAY)));
            cluster.awaitReady();
            cluster.installTravellers(TRAVELLERS);
            return true;
        } catch (ProofFailedException e) {
            System.out.println("FAILED: the installation: " + e.getMessage());
            return false;
        }
    }

    private boolean run(Proof proof) {
        Instant begun = clock.instant();
        try {
            print("ok", proof, proof.run(cluster), begun);
            return true;
        } catch (ProofFailedException e) {
            print("FAILED", proof, e.getMessage(), begun);
            return false;
        }
    }

    private void print(String outcome, Proof proof, String figures, Instant begun) {
        System.out.printf(
                "%-6s %-12s %s: %s (%s)%n",
                outcome, proof.name(), proof.description(), figures, seconds(Duration.between(begun, clock.instant())));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
