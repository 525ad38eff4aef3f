package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.PortForward;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

final class TlsProof implements Proof {
    /// The kubelet updates a changed Secret in the pods within a minute or two.
    private static final Duration LOADED_WITHIN = Duration.ofMinutes(3);

    private static final String CERTIFY = "manifests/certificate.sh";

    @Override
    public String name() {
        return "tls";
    }

    @Override
    public String description() {
        return "Without a certificate the gateway refuses TLS; with one in a Secret it accepts TLS, and loads the next"
                + " certificate without a restart";
    }

    @Override
    public String run(Cluster cluster) {
        cluster.kubectl().run("delete", "secret", "gateway-tls", "--ignore-not-found");
        cluster.restart("gateway");
        try (PortForward gateway = cluster.forward("gateway", 443)) {
            ProofFailedException.unless(
                    gateway.certificate().isEmpty(), "The gateway accepts TLS without a certificate");
        }
        cluster.kubectl().script(CERTIFY, "first.example.org");
        cluster.restart("gateway");
        awaitCertificate(cluster, "first.example.org");
        cluster.kubectl().script(CERTIFY, "second.example.org");
        long begun = System.nanoTime();
        awaitCertificate(cluster, "second.example.org");
        return "a certificate is loaded at a restart, the next one %d s after the Secret has changed"
                .formatted((System.nanoTime() - begun) / 1_000_000_000L);
    }

    private static void awaitCertificate(Cluster cluster, String name) {
        Waiting.until("the gateway shows the certificate of " + name, LOADED_WITHIN, () -> {
            try (PortForward gateway = cluster.forward("gateway", 443)) {
                return gateway.certificate()
                        .filter(subject -> subject.contains(name))
                        .isPresent();
            }
        });
    }
}
