package airside.proofs;

import airside.proofs.cluster.Cluster;

final class RestoreProof implements Proof {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String description() {
        return "A base backup, then the volume is lost: back to one second before, in the midst of bookings, and the"
                + " books balance";
    }

    @Override
    public String run(Cluster cluster) {
        return new RestoreDrill(cluster).run(() -> {}, cluster::deleteDatabaseVolume);
    }
}
