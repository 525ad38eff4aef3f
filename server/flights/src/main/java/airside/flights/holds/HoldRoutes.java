package airside.flights.holds;

import airside.contract.Hold;
import airside.contract.HoldRequest;
import airside.flights.holds.HoldSeats.Outcome;
import airside.flights.inventory.ConfirmResult;
import airside.flights.inventory.HoldPayment;
import airside.flights.inventory.HoldResult;
import airside.flights.inventory.JdbcSeatHolds;
import airside.flights.inventory.SeatHold;
import airside.flights.offers.OfferProblems;
import airside.flights.offers.OfferWire;
import airside.flights.offers.PricedTrip;
import airside.flights.offers.ReadOffers;
import airside.flights.offers.ReadOffers.Reading;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Parameters;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import airside.kit.tokens.Callers;
import airside.kit.tokens.Role;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// HTTP routes for seat holds, open to callers with the role SERVICE only.
public final class HoldRoutes implements RouteGroup {
    /// The longest time for which seats are held.
    static final Duration HELD_FOR_MAX = Duration.ofHours(72);

    private final Callers callers;
    private final Json json;
    private final Supplier<HoldSeats> holding;
    private final Supplier<ReadOffers> offers;
    private final JdbcSeatHolds holds;
    private final HoldCounts counts;
    private final Clock clock;

    public HoldRoutes(
            Callers callers,
            Json json,
            Supplier<HoldSeats> holding,
            Supplier<ReadOffers> offers,
            JdbcSeatHolds holds,
            HoldCounts counts,
            Clock clock) {
        this.callers = callers;
        this.json = json;
        this.holding = holding;
        this.offers = offers;
        this.holds = holds;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.put("/api/flights/holds/{holdId}", this::put)
                .get("/api/flights/holds/{holdId}", this::hold)
                .delete("/api/flights/holds/{holdId}", this::release)
                .put("/api/flights/holds/{holdId}/confirmation", this::confirm);
    }

    private void put(ServerRequest request, ServerResponse response) {
        UUID id = holdId(request);
        HoldRequest body = json.read(request, HoldRequest.class);
        Instant now = clock.instant();
        boolean isWithinLimit =
                body.expiresAt().isAfter(now) && !body.expiresAt().isAfter(now.plus(HELD_FOR_MAX));
        if (!isWithinLimit) {
            throw ProblemException.invalid(
                    "/expiresAt", "Send an instant within the next %d hours.".formatted(HELD_FOR_MAX.toHours()));
        }
        HoldPayment payment =
                Parameters.of(request).find("payment", HoldPayment::of).orElse(HoldPayment.UNKNOWN);
        switch (holding.get().put(id, body.offers(), body.expiresAt(), payment)) {
            case Outcome.OffersRefused(Reading reading) -> throw OfferProblems.of(reading);
            case Outcome.Decided(HoldResult result, PricedTrip trip) ->
                json.send(response, toWire(held(id, result), trip));
        }
    }

    private SeatHold held(UUID id, HoldResult result) {
        return switch (result) {
            case HoldResult.Held(SeatHold hold) -> {
                counts.held(id);
                yield hold;
            }
            case HoldResult.SoldOut(var cabin) -> {
                counts.soldOut(id);
                throw new ProblemException(
                        ProblemType.SOLD_OUT,
                        "%s on %s has too few seats left in %s; choose another flight or cabin."
                                .formatted(cabin.leg().flight(), cabin.leg().departureDate(), cabin.cabin()));
            }
            case HoldResult.TooManyUnpaid(var cabin) -> {
                counts.tooManyUnpaid(id);
                throw new ProblemException(
                        ProblemType.UNPAID_SEATS_LIMIT,
                        "On %s on %s no more seats in %s can be held without a payment; pay at once with a card, or try again later."
                                .formatted(cabin.leg().flight(), cabin.leg().departureDate(), cabin.cabin()));
            }
            case HoldResult.OtherOffers _ ->
                throw new ProblemException(
                        ProblemType.HOLD_CONFLICT, "The hold exists for other offers; choose another hold id.");
            case HoldResult.OffersExpired _ ->
                throw new ProblemException(
                        ProblemType.OFFER_EXPIRED,
                        "The offers have expired and their seats are not held; search again.");
        };
    }

    private void hold(ServerRequest request, ServerResponse response) {
        UUID id = holdId(request);
        SeatHold hold = get(id);
        PricedTrip trip = trip(hold).orElseThrow(() -> ProblemException.notFound(cannotBeRead(id) + "."));
        json.send(response, toWire(hold, trip));
    }

    private void release(ServerRequest request, ServerResponse response) {
        UUID id = holdId(request);
        holds.release(id);
        counts.released(id);
        response.status(204).send();
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        UUID id = holdId(request);
        // Reads the trip before it sells the seats: after that, the response must not fail.
        PricedTrip trip = trip(get(id))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.HOLD_EXPIRED,
                        cannotBeRead(id) + "; its seats are not sold. Put the hold again to see the reason."));
        switch (holds.confirm(id)) {
            case ConfirmResult.Confirmed(SeatHold hold) -> {
                counts.confirmed(id);
                json.send(response, toWire(hold, trip));
            }
            case ConfirmResult.NoLongerHeld(var _, Instant expiredAt) ->
                throw new ProblemException(
                        ProblemType.HOLD_EXPIRED,
                        "The hold no longer has its seats; they were held until %s. Put the hold again first."
                                .formatted(expiredAt));
            case ConfirmResult.Unknown _ -> throw notFound(id);
        }
    }

    private UUID holdId(ServerRequest request) {
        callers.require(request, Role.SERVICE);
        return Parameters.of(request).pathId("holdId");
    }

    private SeatHold get(UUID id) {
        return holds.find(id).orElseThrow(() -> notFound(id));
    }

    /// Returns the trip of a hold, also if its offers have expired. Empty if a flight is no longer in the timetable
    /// or the offers cannot be read.
    private Optional<PricedTrip> trip(SeatHold hold) {
        return switch (offers.get().readHeld(hold.offers())) {
            case Reading.Trip(PricedTrip trip) -> Optional.of(trip);
            case Reading.Expired(PricedTrip trip, var _, var _) -> Optional.of(trip);
            case Reading.NotGenuine _,
                    Reading.FlightChanged _,
                    Reading.DepartsBeforeLanding _,
                    Reading.DoNotCombine _ -> Optional.empty();
        };
    }

    private static String cannotBeRead(UUID id) {
        return "The offers of hold %s cannot be read, or one of their flights is no longer in the timetable"
                .formatted(id);
    }

    private static ProblemException notFound(UUID id) {
        return ProblemException.notFound("There is no hold %s.".formatted(id));
    }

    private static Hold toWire(SeatHold hold, PricedTrip trip) {
        return Hold.builder()
                .holdId(hold.id())
                .state(hold.state().name())
                .expiresAt(hold.expiresAt())
                .seats(hold.seats())
                .trip(OfferWire.toWire(trip))
                .build();
    }
}
