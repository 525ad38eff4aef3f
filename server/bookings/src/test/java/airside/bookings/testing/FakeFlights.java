package airside.bookings.testing;

import airside.bookings.flights.Flights.Confirmation;
import airside.bookings.flights.Flights.HoldOutcome;
import airside.bookings.flights.Flights.HoldPayment;
import airside.bookings.flights.Flights.OfferCheck;
import airside.bookings.flights.TripWire;
import airside.bookings.trip.Trip;
import airside.contract.Hold;
import airside.contract.HoldRequest;
import airside.contract.OfferSelection;
import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Parameters;
import airside.kit.routing.Routes;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// A flights service over HTTP on top of [InMemoryFlights], with the operations of the contract that bookings uses.
public final class FakeFlights implements Service {
    private static final Instant FAR_AHEAD = Instant.parse("2099-01-01T00:00:00Z");

    private final InMemoryFlights seats;
    private final Json json;
    private final Callers callers;
    private volatile BooleanSupplier isUnavailable = () -> false;
    private volatile BooleanSupplier losesAnswers = () -> false;

    FakeFlights(ServiceContext context, InMemoryFlights seats) {
        this.seats = seats;
        this.json = context.json();
        this.callers = context.callers();
    }

    /// Sets a condition, evaluated before each request, on which it refuses the request.
    public void unavailableWhen(BooleanSupplier condition) {
        isUnavailable = condition;
    }

    /// Sets a condition, evaluated after each request, on which its answer is lost.
    public void losesAnswersWhen(BooleanSupplier condition) {
        losesAnswers = condition;
    }

    @Override
    public String name() {
        return "flights";
    }

    @Override
    public int defaultPort() {
        return 8003;
    }

    @Override
    public void routing(Routes routes) {
        routes.post("/api/flights/offer-checks", ifAvailable(this::check))
                .put("/api/flights/holds/{holdId}", ifAvailable(this::hold))
                .delete("/api/flights/holds/{holdId}", ifAvailable(this::release))
                .put("/api/flights/holds/{holdId}/confirmation", ifAvailable(this::confirm));
    }

    private Handler ifAvailable(Handler handler) {
        return (request, response) -> {
            if (isUnavailable.getAsBoolean()) throw new ProblemException(ProblemType.OVERLOADED, "Away");
            callers.require(request, Role.SERVICE);
            handler.handle(request, response);
        };
    }

    private void check(ServerRequest request, ServerResponse response) {
        var selection = json.read(request, OfferSelection.class);
        switch (seats.check(selection.offers())) {
            case OfferCheck.Valid good -> send(response, TripWire.toWire(good.trip(), FAR_AHEAD));
            case OfferCheck.Refused refused -> throw refused(refused.code(), refused.detail());
        }
    }

    private void hold(ServerRequest request, ServerResponse response) {
        UUID id = Parameters.of(request).pathId("holdId");
        var newBooking = json.read(request, HoldRequest.class);
        HoldPayment payment =
                Parameters.of(request).find("payment", HoldPayment::valueOf).orElse(HoldPayment.UNDER_WAY);
        switch (seats.hold(id, newBooking.offers(), newBooking.expiresAt(), payment)) {
            case HoldOutcome.Held held -> send(response, wire(id, held.trip(), "HELD", held.expiresAt()));
            case HoldOutcome.Refused refused -> throw refused(refused.code(), refused.detail());
        }
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        UUID id = Parameters.of(request).pathId("holdId");
        if (seats.confirm(id) == Confirmation.LAPSED) throw refused("HOLD_EXPIRED", "The hold has lapsed");
        var hold = seats.find(id);
        send(response, wire(id, hold.trip(), "CONFIRMED", hold.expiresAt()));
    }

    private void release(ServerRequest request, ServerResponse response) {
        seats.release(Parameters.of(request).pathId("holdId"));
        loseAnswer();
        response.status(Status.NO_CONTENT_204).send();
    }

    private void send(ServerResponse response, Object body) {
        loseAnswer();
        json.send(response, body);
    }

    private void loseAnswer() {
        if (losesAnswers.getAsBoolean()) throw new ProblemException(ProblemType.OVERLOADED, "The answer is lost");
    }

    private static Hold wire(UUID id, Trip trip, String state, Instant expiresAt) {
        return Hold.builder()
                .holdId(id)
                .state(state)
                .expiresAt(expiresAt)
                .seats(trip.passengers().seats())
                .trip(TripWire.toWire(trip, expiresAt))
                .build();
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(ProblemType.valueOf(code), detail);
    }
}
