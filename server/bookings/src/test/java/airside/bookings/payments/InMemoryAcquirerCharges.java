package airside.bookings.payments;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The data of the simulated acquirer in memory.
public final class InMemoryAcquirerCharges implements AcquirerCharges {
    private final Map<String, Optional<TestCard>> cards = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> requests = new ConcurrentHashMap<>();
    private final Map<UUID, AcquirerCharge> charges = new ConcurrentHashMap<>();

    @Override
    public void addToken(CardToken token, Optional<TestCard> card) {
        cards.put(token.value(), card);
    }

    @Override
    public Optional<TestCard> findCard(CardToken token) {
        return cards.get(token.value());
    }

    @Override
    public int countRequest(UUID paymentId) {
        return requests.merge(paymentId, 1, Integer::sum);
    }

    @Override
    public AcquirerCharge addIfAbsent(AcquirerCharge charge) {
        AcquirerCharge standing = charges.putIfAbsent(charge.paymentId(), charge);
        return standing == null ? charge : standing;
    }

    @Override
    public Optional<AcquirerCharge> find(UUID paymentId) {
        return Optional.ofNullable(charges.get(paymentId));
    }

    @Override
    public void markRefunded(UUID paymentId) {
        charges.computeIfPresent(
                paymentId, (id, charge) -> new AcquirerCharge(id, charge.amount(), charge.outcome(), true));
    }
}
