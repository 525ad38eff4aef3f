package airside.proofs;

import airside.proofs.cluster.Cluster;

/// Compares the installation with the manifests, as an operator does before a change.
final class DiffProof implements Proof {
    private static final String OVERLAY = "../overlays/local";
    /// The same with an empty list, which the API server does not store.
    private static final String CONTROL = "manifests/empty-list";

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String description() {
        return "After kubectl apply -k, kubectl diff -k shows nothing";
    }

    @Override
    public String run(Cluster cluster) {
        cluster.change(OVERLAY);
        String shown = cluster.diff(OVERLAY);
        ProofFailedException.unless(shown.isEmpty(), "kubectl diff -k shows:\n" + shown);
        int lines = (int) cluster.diff(CONTROL).lines().count();
        ProofFailedException.unless(lines > 0, "kubectl diff -k does not show an empty list");
        return "nothing · control, an empty list in a network policy: %d lines".formatted(lines);
    }
}
