package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.PortForward;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// Begins in an empty namespace.
final class ProductionProof implements Proof {
    private static final String OVERLAY = "manifests/production";
    private static final String CERTIFY = "manifests/certificate.sh";
    private static final String NAME = "airside.example.org";
    private static final String PLACES = "/api/flights/places?q=lon";
    /// Of flights itself: nobody has signed in.
    private static final String REFUSAL = "\"code\":\"UNAUTHENTICATED\"";
    /// The password of the Secret that the overlay brings.
    private static final String FIRST_ADMINISTRATOR =
            "{\"username\": \"admin\", \"password\": \"p-password-of-the-first-administrator\"}";

    private static final Duration MEASURED_WITHIN = Duration.ofMinutes(3);
    /// How much of its CPU each workload uses, as its autoscaler knows it.
    private static final String MEASURED =
            "jsonpath={.items[*].status.currentMetrics[*].resource.current.averageUtilization}";

    @Override
    public String name() {
        return "production";
    }

    @Override
    public String description() {
        return "The production overlay as an operator fills it in: CloudNativePG with backups, autoscalers, and TLS as"
                + " the only way in";
    }

    @Override
    public String run(Cluster cluster) {
        if (!cluster.hasOperator()) return "not shown: the CloudNativePG operator is not on this cluster";
        Duration installed = cluster.install(OVERLAY);
        cluster.kubectl().script(CERTIFY, NAME);
        cluster.restart("gateway");
        try (PortForward gateway = cluster.forward("gateway", 443)) {
            String subject = gateway.certificate().orElse("none");
            ProofFailedException.unless(subject.contains(NAME), "The certificate is that of " + subject);
            Waiting.until(
                    "flights answers by TLS",
                    MEASURED_WITHIN,
                    () -> gateway.bodyByTls(PLACES).contains(REFUSAL));
            String signedIn = gateway.postByTls("/api/auth/login", FIRST_ADMINISTRATOR);
            ProofFailedException.unless(
                    signedIn.contains("\"ADMINISTRATOR\""), "The first administrator cannot sign in: " + signedIn);
        }
        String ports = cluster.kubectl().run("get", "service", "gateway", "-o", "jsonpath={.spec.ports[*].port}");
        ProofFailedException.unless(ports.equals("443"), "The gateway's Service has the ports " + ports);
        Waiting.until(
                "the autoscalers know how much CPU is used",
                MEASURED_WITHIN,
                () -> cluster.kubectl().run("get", "hpa", "-o", MEASURED).split(" ").length == Cluster.SERVICES.size());
        cluster.database().takeBaseBackup();
        return "ready %d s after an empty namespace · flights answered by TLS as %s, port %s alone · the first administrator signed in · a base backup was taken · CPU known to the autoscalers: %s %%"
                .formatted(
                        installed.toSeconds(),
                        NAME,
                        ports,
                        cluster.kubectl().run("get", "hpa", "-o", MEASURED).replace(" ", " %, "));
    }
}
