package airside.bookings.payments;

import java.util.Optional;
import java.util.UUID;

/// The simulated acquirer's own books, apart from ours as a real acquirer's are. Each write is durable when it
/// returns.
public interface AcquirerCharges {
    /// Keeps a token, and which test card it stands for; never a number.
    void addToken(CardToken token, Optional<TestCard> card);

    Optional<TestCard> findCard(CardToken token);

    /// Counts a request for a charge and says how many there have been.
    int countRequest(UUID paymentId);

    /// Writes a charge down unless there is one of that id, and answers the one that stands.
    AcquirerCharge addIfAbsent(AcquirerCharge charge);

    Optional<AcquirerCharge> find(UUID paymentId);

    void markRefunded(UUID paymentId);
}
