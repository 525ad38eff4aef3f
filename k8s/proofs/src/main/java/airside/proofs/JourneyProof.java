package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.PortForward;
import airside.traveller.walkthrough.WalkThrough;
import java.util.Map;

final class JourneyProof implements Proof {
    @Override
    public String name() {
        return "journey";
    }

    @Override
    public String description() {
        return "The README's walk-through and a traveller's journey, through the gateway";
    }

    @Override
    public String run(Cluster cluster) {
        String walked;
        try (PortForward gateway = cluster.forward("gateway", 80)) {
            walked = WalkThrough.runAgainst(Map.of("/api", gateway.address().toString()));
        } catch (IllegalStateException e) {
            throw new ProofFailedException("The README's walk-through printed: " + e.getMessage(), e);
        }
        return "curl booked %s, the generated client %s"
                .formatted(walked, cluster.travellers().journey());
    }
}
