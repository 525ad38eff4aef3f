package airside.kit.connections;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.concurrency.limits.LimitAlgorithm;
import java.util.Optional;

/// Wraps Helidon's limit of concurrent requests. Helidon calls it before and after each request; only here does a
/// connection learn that a request has been read completely and answered.
record ExchangeLimit(Limit limit, ClientConnection connection) implements Limit {
    @Override
    public Outcome tryAcquireOutcome(boolean wait) {
        Outcome outcome = limit.tryAcquireOutcome(wait);
        if (!(outcome instanceof Outcome.Accepted accepted)) return outcome;
        connection.exchangeBegins();
        return Outcome.immediateAcceptance(
                outcome.originName(), outcome.algorithmType(), new Exchange(accepted.token(), connection));
    }

    // Required until Helidon removes it from the interface; connections do not call it.
    @Override
    @SuppressWarnings("removal")
    public Optional<Token> tryAcquire() {
        return tryAcquire(true);
    }

    // As above.
    @Override
    @SuppressWarnings("removal")
    public Optional<Token> tryAcquire(boolean wait) {
        return tryAcquireOutcome(wait) instanceof Outcome.Accepted accepted
                ? Optional.of(accepted.token())
                : Optional.empty();
    }

    @Override
    public Limit copy() {
        return new ExchangeLimit(limit.copy(), connection);
    }

    @Override
    public String name() {
        return limit.name();
    }

    @Override
    public String type() {
        return limit.type();
    }

    /// One request and its answer.
    private static final class Exchange implements LimitAlgorithm.Token {
        private final LimitAlgorithm.Token token;
        private final ClientConnection connection;
        private boolean hasEnded;

        Exchange(LimitAlgorithm.Token token, ClientConnection connection) {
            this.token = token;
            this.connection = connection;
        }

        /// Helidon also calls it when [#success()] throws.
        @Override
        public void dropped() {
            if (!hasEnded) token.dropped();
        }

        @Override
        public void ignore() {
            token.ignore();
        }

        @Override
        public void success() {
            hasEnded = true;
            token.success();
            connection.exchangeEnds();
        }
    }
}
