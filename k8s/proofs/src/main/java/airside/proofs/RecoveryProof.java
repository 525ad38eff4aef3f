package airside.proofs;

import airside.proofs.cluster.Cluster;

/// Deletes all instances and volumes of CloudNativePG after a failover, and restores. Begins with an empty
/// namespace.
final class RecoveryProof implements Proof {
    private static final String OVERLAY = "../overlays/local-cloudnative-pg";

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String description() {
        return "CloudNativePG: after a base backup and a failover all instances and volumes are lost; restored to one"
                + " second before, seats and money balance";
    }

    @Override
    public String run(Cluster cluster) {
        if (!cluster.hasOperator()) return "not shown: the CloudNativePG operator is not on this cluster";
        cluster.install(OVERLAY);
        return new RestoreDrill(cluster).run(cluster::failOver, () -> cluster.recreateDatabaseCluster(OVERLAY));
    }
}
