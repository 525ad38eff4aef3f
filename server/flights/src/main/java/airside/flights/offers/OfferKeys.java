package airside.flights.offers;

import java.util.Optional;

/// The secrets that offers are signed with, shared by all replicas.
public interface OfferKeys {
    /// The newest key, made now if there is none or it has grown old.
    OfferKey current();

    Optional<OfferKey> find(String id);
}
