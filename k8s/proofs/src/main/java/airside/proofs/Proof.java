package airside.proofs;

import airside.proofs.cluster.Cluster;

/// A test of one guarantee on a running cluster.
interface Proof {
    /// The name with which `k8s/verify` selects the proof, such as `journey`.
    String name();

    /// The guarantee, in one sentence.
    String description();

    /// Runs the test.
    ///
    /// @return the measurements, in one line
    /// @throws ProofFailedException if the guarantee does not hold, or could not be tested
    String run(Cluster cluster);
}
