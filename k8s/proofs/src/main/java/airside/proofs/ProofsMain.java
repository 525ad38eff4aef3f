package airside.proofs;

import airside.proofs.cluster.Cluster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Shows on the cluster of the current `kubectl` context what Airside promises: `ProofsMain [--keep] [--long]
/// [PROOF …]`.
///
/// Installs the local overlay into an empty namespace first, unless `--keep` says to use what runs there. Prints
/// one line for each proof; ends with 1 when one failed.
public final class ProofsMain {
    private static final String OVERLAY = "../overlays/local";
    private static final String TRAVELLERS = "manifests/travellers.yaml";
    private static final int REQUESTS_SHORT = 10_000;
    private static final int REQUESTS_LONG = 100_000;

    private ProofsMain() {}

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        List<String> wanted =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        List<Proof> proofs = proofs(words.contains("--long") ? REQUESTS_LONG : REQUESTS_SHORT);
        List<String> unknown = wanted.stream()
                .filter(name -> proofs.stream().noneMatch(proof -> proof.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            System.err.printf(
                    "There is no proof %s. There are: %s%n",
                    unknown.getFirst(),
                    String.join(", ", proofs.stream().map(Proof::name).toList()));
            System.exit(2);
        }
        System.exit(
                run(
                                proofs.stream()
                                        .filter(p -> wanted.isEmpty() || wanted.contains(p.name()))
                                        .toList(),
                                words.contains("--keep"))
                        ? 0
                        : 1);
    }

    private static List<Proof> proofs(int requestsMin) {
        return List.of(
                new JourneyProof(),
                new PersistenceProof(),
                new RestartProof(requestsMin),
                new KillProof(),
                new PolicyProof(),
                new LimitsProof(),
                new RefusalProof(),
                new ScaleProof(),
                new RestoreProof(),
                new UpgradeProof(),
                new FailoverProof());
    }

    private static boolean run(List<Proof> proofs, boolean keep) {
        var cluster = new Cluster();
        boolean isGood = true;
        try {
            System.out.printf("proofs of %s%n", Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
            if (!keep) System.out.printf("installed and ready after %s%n", seconds(cluster.install(OVERLAY)));
            cluster.awaitReady();
            cluster.bringTravellers(TRAVELLERS);
        } catch (ProofFailedException e) {
            System.out.println("FAILED to install: " + e.getMessage());
            return false;
        }
        for (Proof proof : proofs) isGood &= show(proof, cluster);
        return isGood;
    }

    private static boolean show(Proof proof, Cluster cluster) {
        Instant begun = Clock.systemUTC().instant();
        try {
            String figures = proof.show(cluster);
            System.out.printf("ok     %-12s %s: %s (%s)%n", proof.name(), proof.promise(), figures, since(begun));
            return true;
        } catch (ProofFailedException e) {
            System.out.printf(
                    "FAILED %-12s %s: %s (%s)%n", proof.name(), proof.promise(), e.getMessage(), since(begun));
            return false;
        }
    }

    private static String since(Instant begun) {
        return seconds(Duration.between(begun, Clock.systemUTC().instant()));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
