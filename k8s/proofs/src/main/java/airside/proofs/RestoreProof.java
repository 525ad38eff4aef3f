package airside.proofs;

import airside.proofs.cluster.Cluster;

final class RestoreProof implements Proof {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String description() {
        return "After a base backup the volume is lost; restored to one second before, while clients booked, seats and"
                + " money balance";
    }

    @Override
    public String run(Cluster cluster) {
        return new RestoreDrill(cluster).run(() -> {}, cluster::deleteDatabaseVolume);
    }
}
