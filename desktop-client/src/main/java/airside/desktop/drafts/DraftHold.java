package airside.desktop.drafts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The seat hold of a draft. A request with the same key and offers returns the same hold.
///
/// @param offers the signed offers that are held
/// @param expiresAt when the seats are released, by this computer's clock
public record DraftHold(UUID id, String key, List<String> offers, Instant expiresAt) {
    public DraftHold {
        offers = List.copyOf(offers);
    }

    /// Returns whether the hold has not expired at this instant.
    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /// Offer tokens are secrets and stay out of logs.
    @Override
    public String toString() {
        return "DraftHold[" + id + " until " + expiresAt + "]";
    }
}
