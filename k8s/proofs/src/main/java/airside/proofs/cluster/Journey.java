package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import com.fasterxml.jackson.databind.JsonNode;

/// A booking with its ticket, as the traveller sees it who made it.
public record Journey(String username, String recordLocator, String ticket) {
    /// @throws ProofFailedException when it came to anything but a ticket
    static Journey ticketed(JsonNode report) {
        ProofFailedException.unless(report.path("state").asText().equals("TICKETED"), report.toString());
        return new Journey(
                report.path("username").asText(),
                report.path("recordLocator").asText(),
                report.path("ticket").asText());
    }

    @Override
    public String toString() {
        return recordLocator + " with ticket " + ticket;
    }
}
