package airside.proofs;

import airside.proofs.cluster.Cluster;

/// Begins in an empty namespace.
final class RecoveryProof implements Proof {
    private static final String OVERLAY = "../overlays/local-cloudnative-pg";

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String description() {
        return "CloudNativePG: a base backup, a failover, then all instances and volumes are lost: back to one second"
                + " before, and the books balance";
    }

    @Override
    public String run(Cluster cluster) {
        if (!cluster.hasOperator()) return "not shown: the CloudNativePG operator is not on this cluster";
        cluster.install(OVERLAY);
        return new RestoreDrill(cluster).run(cluster::failOver, () -> cluster.recreateDatabaseCluster(OVERLAY));
    }
}
