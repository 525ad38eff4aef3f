package airside.proofs;

import airside.proofs.cluster.Cluster;
import com.fasterxml.jackson.databind.JsonNode;

final class PersistenceProof implements Proof {
    @Override
    public String name() {
        return "persistence";
    }

    @Override
    public String promise() {
        return "A booking outlives every pod and PostgreSQL itself";
    }

    @Override
    public String show(Cluster cluster) {
        JsonNode before = cluster.travellers().run("journey");
        cluster.deleteAllPods();
        cluster.awaitReady();
        String username = before.path("username").asText();
        String locator = before.path("recordLocator").asText();
        JsonNode after = cluster.travellers().run("again", "--username=" + username, "--locator=" + locator);
        ProofFailedException.unless(after.equals(before), "Before: %s, after: %s".formatted(before, after));
        return "%s is there after all pods were deleted · %s"
                .formatted(locator, cluster.books().balance());
    }
}
