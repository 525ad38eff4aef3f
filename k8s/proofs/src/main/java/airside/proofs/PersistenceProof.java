package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.Journey;

final class PersistenceProof implements Proof {
    @Override
    public String name() {
        return "persistence";
    }

    @Override
    public String description() {
        return "A booking still exists after every pod, PostgreSQL's included, was deleted";
    }

    @Override
    public String run(Cluster cluster) {
        Journey before = cluster.travellers().journey();
        cluster.deleteAllPods();
        cluster.awaitReady();
        Journey after = cluster.travellers().readAgain(before);
        ProofFailedException.unless(after.equals(before), "Before: %s, after: %s".formatted(before, after));
        return "%s exists after all pods were deleted · %s"
                .formatted(before.recordLocator(), cluster.books().awaitBalance());
    }
}
