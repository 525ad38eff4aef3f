package airside.bookings.placing;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.BookingWire;
import airside.bookings.booking.HttpViewers;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.idempotency.Answer;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.Fingerprint;
import airside.bookings.idempotency.IdempotentExecutor;
import airside.bookings.payments.Card;
import airside.bookings.payments.Payment;
import airside.bookings.saga.Saga;
import airside.bookings.saga.SagaWaiter;
import airside.contract.NewBooking;
import airside.contract.NewPayment;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.request.ClientAddresses;
import airside.kit.request.ETag;
import airside.kit.request.IdempotencyKey;
import airside.kit.request.PreferHeader;
import airside.kit.routing.RouteGroup;
import airside.kit.routing.Routes;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The operations that place, pay and cancel bookings.
public final class PlacingRoutes implements RouteGroup {
    private final HttpViewers viewers;
    private final Json json;
    private final JdbcBookings bookings;
    private final IdempotentExecutor executor;
    private final PlaceBooking placing;
    private final PayBooking paying;
    private final CancelBooking cancelling;
    private final SagaWaiter waiter;
    private final ClientAddresses addresses;
    private final Clock clock;

    public PlacingRoutes(
            HttpViewers viewers,
            Json json,
            JdbcBookings bookings,
            IdempotentExecutor executor,
            PlaceBooking placing,
            PayBooking paying,
            CancelBooking cancelling,
            SagaWaiter waiter,
            ClientAddresses addresses,
            Clock clock) {
        this.viewers = viewers;
        this.json = json;
        this.bookings = bookings;
        this.executor = executor;
        this.placing = placing;
        this.paying = paying;
        this.cancelling = cancelling;
        this.waiter = waiter;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public void routing(Routes routes) {
        routes.post("/api/bookings", this::place)
                .post("/api/bookings/{recordLocator}/payments", this::pay)
                .post("/api/bookings/{recordLocator}/cancellation", this::cancel);
    }

    private void place(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        IdempotencyKey key = IdempotencyKey.require(request);
        NewBooking body = json.read(request, NewBooking.class);
        BookingIntent intent = NewBookingWire.fromWire(body, addresses.find(request), today());
        Duration wait = PreferHeader.wait(request);
        var fingerprint = Fingerprint.of("placeBooking", json.write(withoutCard(body)));
        send(response, executor.execute(viewer.accountId(), key, fingerprint, claim -> {
            Booking booking = place(claim, viewer, intent, wait);
            return answer(booking, booking.payments().stream().findFirst());
        }));
    }

    private Booking place(Claim claim, Viewer viewer, BookingIntent intent, Duration wait) {
        if (claim.bookingId().isPresent()) return waiter.await(claim.bookingId().get(), wait);
        try {
            return switch (placing.place(claim, viewer, intent)) {
                case PlaceBooking.Outcome.Placed(Saga saga) -> waiter.await(saga, wait);
                case PlaceBooking.Outcome.Refused refused -> throw PlacingProblems.of(refused);
            };
        } catch (FlightsUnavailableException e) {
            throw PlacingProblems.unavailable(e);
        }
    }

    private void pay(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        Booking booking = visible(request, viewer);
        IdempotencyKey key = IdempotencyKey.require(request);
        NewPayment body = json.read(request, NewPayment.class);
        Card card = NewBookingWire.fromWire(body.card(), today());
        Duration wait = PreferHeader.wait(request);
        NewPayment withoutCard =
                body.toBuilder().card(NewBookingWire.truncated(body.card())).build();
        var fingerprint = Fingerprint.of("payBooking " + booking.recordLocator(), json.write(withoutCard));
        send(response, executor.execute(viewer.accountId(), key, fingerprint, claim -> {
            boolean isNew = claim.bookingId().isEmpty();
            if (isNew && paying.pay(claim, viewer, booking, card) instanceof PayBooking.Outcome.Refused refused)
                throw PlacingProblems.of(refused);
            Booking outcome = waiter.await(booking.id(), wait);
            return answer(outcome, payment(outcome, claim.resourceId()));
        }));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        ETag.requireIfMatch(request);
        Booking booking = visible(request, viewer);
        if (booking.status() != BookingStatus.CANCELLED) {
            ETag.of(booking.version()).requireMatch(request);
            if (cancelling.cancel(viewer, booking) instanceof CancelBooking.Outcome.NotCancellable refused)
                throw PlacingProblems.of(refused);
            booking = waiter.await(booking.id(), Duration.ZERO);
        }
        ETag.of(booking.version()).writeTo(response);
        json.send(response, BookingWire.toWire(booking, clock.instant()));
    }

    private Booking visible(ServerRequest request, Viewer viewer) {
        return viewers.visible(request, viewer, bookings);
    }

    private static Optional<Payment> payment(Booking booking, UUID paymentId) {
        return booking.payments().stream()
                .filter(payment -> payment.id().equals(paymentId))
                .findFirst();
    }

    /// Returns the response for a booking; throws the problem if it failed.
    ///
    /// @param tried the payment of the request; empty without a card
    private Answer answer(Booking booking, Optional<Payment> tried) {
        Optional<ProblemException> refusal = PlacingProblems.ofOutcome(booking, tried);
        if (refusal.isPresent()) throw refusal.get();
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", ETag.of(booking.version()).value());
        headers.put("Location", "/api/bookings/" + booking.recordLocator());
        byte[] body = json.write(BookingWire.toWire(booking, clock.instant()));
        return new Answer(booking.isUnderWay() ? 202 : 201, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static void send(ServerResponse response, Answer answer) {
        answer.headers().forEach((name, value) -> response.header(headerName(name), value));
        response.status(answer.status()).header(HeaderValues.CONTENT_TYPE_JSON).send(answer.body());
    }

    private static HeaderName headerName(String name) {
        return HeaderNames.create(name);
    }

    private static NewBooking withoutCard(NewBooking booking) {
        if (booking.card() == null) return booking;
        return booking.toBuilder()
                .card(NewBookingWire.truncated(booking.card()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
