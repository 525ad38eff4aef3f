package airside.bookings.seatholds;

import airside.bookings.booking.HttpViewers;
import airside.bookings.booking.Viewer;
import airside.bookings.flights.FlightsProblems;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.flights.TripWire;
import airside.bookings.idempotency.Answer;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.Fingerprint;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.contract.OfferSelection;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.ClientAddresses;
import airside.kit.request.IdempotencyKey;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The operations that hold and release seats.
public final class SeatHoldRoutes implements RouteGroup {
    private final HttpViewers viewers;
    private final Json json;
    private final IdempotentExecutor executor;
    private final HoldSeats holding;
    private final ClientAddresses addresses;

    public SeatHoldRoutes(
            HttpViewers viewers, Json json, IdempotentExecutor executor, HoldSeats holding, ClientAddresses addresses) {
        this.viewers = viewers;
        this.json = json;
        this.executor = executor;
        this.holding = holding;
        this.addresses = addresses;
    }

    @Override
    public void routing(Routes routes) {
        routes.post("/api/bookings/seat-holds", this::hold)
                .delete("/api/bookings/seat-holds/{seatHoldId}", this::release);
    }

    private void hold(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        IdempotencyKey key = IdempotencyKey.require(request);
        OfferSelection selection = json.read(request, OfferSelection.class);
        var fingerprint = Fingerprint.of("holdSeats", json.write(selection));
        Optional<String> address = addresses.find(request);
        Answer answer = executor.execute(
                viewer.accountId(), key, fingerprint, claim -> hold(claim, viewer, address, selection.offers()));
        response.status(answer.status()).header(HeaderValues.CONTENT_TYPE_JSON).send(answer.body());
    }

    private Answer hold(Claim claim, Viewer viewer, Optional<String> address, List<String> offers) {
        try {
            return switch (holding.hold(claim, viewer.asOwner(), address, offers)) {
                case HoldSeats.Outcome.Held(SeatHold held) -> answer(held);
                case HoldSeats.Outcome.Refused(String code, String detail) ->
                    throw new ProblemException(ProblemType.valueOf(code), detail);
                case HoldSeats.Outcome.TooMany(int liveMax) ->
                    throw new ProblemException(
                                    ProblemType.TOO_MANY_REQUESTS,
                                    "You hold seats for %d trips already; book or release one of them first."
                                            .formatted(liveMax))
                            .retryAfter(HoldSeats.LIFETIME);
                case HoldSeats.Outcome.TooManyUnpaid(var limit) ->
                    throw new ProblemException(ProblemType.UNPAID_SEATS_LIMIT, limit.detail());
            };
        } catch (FlightsUnavailableException e) {
            throw unavailable(e);
        }
    }

    private void release(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        UUID seatHoldId = Parameters.of(request).pathId("seatHoldId");
        try {
            holding.release(seatHoldId, viewer.accountId());
        } catch (FlightsUnavailableException e) {
            throw unavailable(e);
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private Answer answer(SeatHold held) {
        var body = airside.contract.SeatHold.builder()
                .seatHoldId(held.id())
                .expiresAt(held.expiresAt())
                .trip(TripWire.toWire(held.trip(), held.expiresAt()))
                .build();
        return new Answer(201, Map.of(), new String(json.write(body), StandardCharsets.UTF_8));
    }

    /// Seats that flights may hold are released in the background.
    private static ProblemException unavailable(FlightsUnavailableException e) {
        return FlightsProblems.unavailable("Flights does not answer at the moment. Try again.", e);
    }
}
