package airside.proofs;

import airside.proofs.cluster.Cluster;
import airside.proofs.cluster.PortForward;
import airside.proofs.cluster.Waiting;
import java.time.Duration;

/// Installs the production overlay with an operator's values. Begins with an empty namespace.
final class ProductionProof implements Proof {
    private static final String OVERLAY = "manifests/production";
    private static final String CERTIFY = "manifests/certificate.sh";
    private static final String NAME = "airside.example.org";
    private static final String PLACES = "/api/flights/places?q=lon";
    /// The answer of flights to a request without a token.
    private static final String REFUSAL = "\"code\":\"UNAUTHENTICATED\"";
    /// The password in the overlay's Secret `first-administrator`.
    private static final String FIRST_ADMINISTRATOR =
            "{\"username\": \"admin\", \"password\": \"p-password-of-the-first-administrator\"}";

    private static final Duration MEASURED_WITHIN = Duration.ofMinutes(3);
    /// The CPU utilisation of each workload in the status of its autoscaler.
    private static final String MEASURED =
            "jsonpath={.items[*].status.currentMetrics[*].resource.current.averageUtilization}";

    @Override
    public String name() {
        return "production";
    }

    @Override
    public String description() {
        return "The production overlay with an operator's values: CloudNativePG with backups, autoscalers, and TLS"
                + " only";
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
                    "flights answers over TLS",
                    MEASURED_WITHIN,
                    () -> gateway.bodyByTls(PLACES).contains(REFUSAL));
            String signedIn = gateway.postByTls("/api/auth/login", FIRST_ADMINISTRATOR);
            ProofFailedException.unless(
                    signedIn.contains("\"ADMINISTRATOR\""), "The first administrator cannot sign in: " + signedIn);
        }
        String ports = cluster.kubectl().run("get", "service", "gateway", "-o", "jsonpath={.spec.ports[*].port}");
        ProofFailedException.unless(ports.equals("443"), "The gateway's Service has the ports " + ports);
        Waiting.until(
                "the autoscalers know the CPU utilisation",
                MEASURED_WITHIN,
                () -> cluster.kubectl().run("get", "hpa", "-o", MEASURED).split(" ").length == Cluster.SERVICES.size());
        cluster.database().takeBaseBackup();
        return "ready %d s after an empty namespace · flights answered over TLS as %s, on port %s only · the first administrator signed in · a base backup was taken · CPU utilisation of the autoscalers: %s %%"
                .formatted(
                        installed.toSeconds(),
                        NAME,
                        ports,
                        cluster.kubectl().run("get", "hpa", "-o", MEASURED).replace(" ", " %, "));
    }
}
