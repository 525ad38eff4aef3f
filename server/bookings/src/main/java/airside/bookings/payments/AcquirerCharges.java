package airside.bookings.payments;

import java.util.Optional;
import java.util.UUID;

/// The data of the simulated acquirer, kept apart from the data of bookings as with a real acquirer. Each write is
/// committed when it returns.
public interface AcquirerCharges {
    /// Stores a token and the test card that it represents; never a card number.
    ///
    /// @param card empty if it is not a test card
    void addToken(CardToken token, Optional<TestCard> card);

    /// Returns the test card of a token; empty if the token is unknown or not of a test card.
    Optional<TestCard> findCard(CardToken token);

    /// Counts a request for a charge and returns the number of requests so far, including this one.
    int countRequest(UUID paymentId);

    /// Stores a charge unless one with its id exists, and returns the stored one.
    AcquirerCharge addIfAbsent(AcquirerCharge charge);

    /// Returns a charge; empty if no charge has this id.
    Optional<AcquirerCharge> find(UUID paymentId);

    /// Marks a captured charge as refunded; repeating it has no effect.
    void markRefunded(UUID paymentId);
}
