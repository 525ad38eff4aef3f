package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import com.fasterxml.jackson.databind.JsonNode;

/// A ticketed booking, as the account that made it reads it.
public record Journey(String username, String recordLocator, String ticket) {
    /// @throws ProofFailedException if the booking has no ticket
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
