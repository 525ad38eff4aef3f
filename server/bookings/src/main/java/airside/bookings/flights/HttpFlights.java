package airside.bookings.flights;

import airside.contract.HoldRequest;
import airside.contract.OfferSelection;
import airside.contract.Problem;
import airside.contract.client.ApiException;
import airside.contract.client.ApiProblemException;
import airside.contract.client.FlightsApi;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls flights over HTTP with the generated client. It does not repeat calls: the saga repeats its commands, and
/// a request of a client is answered with `SERVICE_UNAVAILABLE`.
public final class HttpFlights implements Flights {
    /// Codes of final refusals. After any other failure the call may succeed when it is repeated.
    private static final Set<String> REFUSALS = Set.of(
            "OFFER_INVALID",
            "OFFER_EXPIRED",
            "OFFERS_DO_NOT_COMBINE",
            "SOLD_OUT",
            "UNPAID_SEATS_LIMIT",
            "HOLD_CONFLICT");

    /// Codes after which repeating the confirmation does not help. They include the refusals of offers: holding the
    /// seats again either succeeds or returns the reason of the refusal.
    private static final Set<String> LAPSES = Stream.concat(REFUSALS.stream(), Stream.of("HOLD_EXPIRED", "NOT_FOUND"))
            .collect(Collectors.toUnmodifiableSet());

    private final Supplier<FlightsApi> api;

    /// @param api supplies the client for each call, because addresses and tokens change
    public HttpFlights(Supplier<FlightsApi> api) {
        this.api = api;
    }

    @Override
    public OfferCheck check(List<String> offers) {
        try {
            return new OfferCheck.Valid(TripWire.fromWire(api.get()
                    .checkOffers(OfferSelection.builder().offers(offers).build())
                    .body()));
        } catch (ApiException e) {
            Problem refusal = refusalOf(e, REFUSALS);
            return new OfferCheck.Refused(refusal.code(), refusal.detail());
        }
    }

    @Override
    public HoldOutcome hold(UUID holdId, List<String> offers, Instant until, HoldPayment payment) {
        HoldRequest request =
                HoldRequest.builder().offers(offers).expiresAt(until).build();
        try {
            var hold = api.get().putHold(holdId, request, payment.name()).body();
            return new HoldOutcome.Held(TripWire.fromWire(hold.trip()), hold.expiresAt());
        } catch (ApiException e) {
            Problem refusal = refusalOf(e, REFUSALS);
            return new HoldOutcome.Refused(refusal.code(), refusal.detail());
        }
    }

    @Override
    public Confirmation confirm(UUID holdId) {
        try {
            api.get().confirmHold(holdId);
            return Confirmation.CONFIRMED;
        } catch (ApiException e) {
            refusalOf(e, LAPSES);
            return Confirmation.LAPSED;
        }
    }

    @Override
    public void release(UUID holdId) {
        try {
            api.get().releaseHold(holdId);
        } catch (ApiException e) {
            throw unavailable(e);
        }
    }

    private static Problem refusalOf(ApiException failure, Set<String> refusals) {
        if (failure instanceof ApiProblemException refused
                && refusals.contains(refused.problem().code())) {
            return refused.problem();
        }
        throw unavailable(failure);
    }

    private static FlightsUnavailableException unavailable(ApiException failure) {
        return new FlightsUnavailableException("Flights is not available: " + failure.getMessage(), failure);
    }
}
