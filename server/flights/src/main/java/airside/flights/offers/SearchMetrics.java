package airside.flights.offers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts searches for offers by outcome: with or without offers.
public final class SearchMetrics {
    private final Counter found;
    private final Counter notFound;

    public SearchMetrics(MeterRegistry metrics) {
        found = counter(metrics, "found");
        notFound = counter(metrics, "nothing");
    }

    void count(OfferSearch search) {
        (search instanceof OfferSearch.Found ? found : notFound).increment();
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("airside.searches")
                .description("Searches for offers")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
