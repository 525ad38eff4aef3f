package airside.proofs;

import airside.proofs.cluster.Cluster;

/// A promise, and how a cluster shows that it is kept.
interface Proof {
    /// To run it alone by: `k8s/verify journey`.
    String name();

    /// What it shows, in a sentence.
    String description();

    /// Shows it.
    ///
    /// @return what was measured, in a line
    /// @throws ProofFailedException when the promise is not kept
    String run(Cluster cluster);
}
