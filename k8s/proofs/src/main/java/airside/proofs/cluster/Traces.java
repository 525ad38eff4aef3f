package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// A collector of spans in the namespace `monitoring`.
public final class Traces {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OTLP = 4318;

    private final Kubectl kubectl = new Kubectl("monitoring");

    Traces() {}

    /// Installs the collector, and waits until it is ready.
    public void installCollector(String manifest) {
        kubectl.run("apply", "-f", manifest);
        kubectl.run("rollout", "status", "deployment/collector", "--timeout=120s");
    }

    /// The spans of all traces that contain a span of the booking: `service`, `name`, `kind` …
    public JsonNode spansOf(String recordLocator) {
        try (PortForward collector = PortForward.to(kubectl, "service/collector", OTLP)) {
            return JSON.readTree(collector.body("/spans?recordLocator=" + recordLocator));
        } catch (JsonProcessingException e) {
            throw new ProofFailedException("The answer of the collector is not JSON", e);
        }
    }

    /// Deletes the collector with its namespace.
    public void deleteCollector() {
        kubectl.run("delete", "namespace", "monitoring", "--timeout=120s");
    }
}
