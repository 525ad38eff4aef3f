package airside.flights.offers;

import java.util.Optional;

/// The keys with which offers are signed. All replicas share them.
public interface OfferKeys {
    /// Returns the key that signs now; creates one if no key exists or the newest is too old.
    OfferKey current();

    /// Returns the key with this id; empty if this replica cannot find or decrypt it.
    Optional<OfferKey> find(String id);
}
