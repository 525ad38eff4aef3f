package airside.bookings.sales;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.booking.HttpBooking;
import airside.bookings.booking.HttpViewers;
import airside.bookings.booking.JdbcBookings;
import airside.bookings.booking.Viewer;
import airside.bookings.flights.FlightsUnavailableException;
import airside.bookings.idempotency.Answer;
import airside.bookings.idempotency.Claim;
import airside.bookings.idempotency.Fingerprint;
import airside.bookings.idempotency.Repeats;
import airside.bookings.payments.Card;
import airside.bookings.payments.Payment;
import airside.bookings.saga.Outcomes;
import airside.contract.NewBooking;
import airside.contract.NewPayment;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.request.ClientAddresses;
import airside.kit.request.ETag;
import airside.kit.request.IdempotencyKey;
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

/// Places, pays and cancels bookings.
public final class SalesRoutes implements RouteGroup {
    private final HttpViewers viewers;
    private final Json json;
    private final JdbcBookings bookings;
    private final Repeats repeats;
    private final PlaceBooking placing;
    private final PayBooking paying;
    private final CancelBooking cancelling;
    private final Outcomes outcomes;
    private final ClientAddresses addresses;
    private final Clock clock;

    public SalesRoutes(
            HttpViewers viewers,
            Json json,
            JdbcBookings bookings,
            Repeats repeats,
            PlaceBooking placing,
            PayBooking paying,
            CancelBooking cancelling,
            Outcomes outcomes,
            ClientAddresses addresses,
            Clock clock) {
        this.viewers = viewers;
        this.json = json;
        this.bookings = bookings;
        this.repeats = repeats;
        this.placing = placing;
        this.paying = paying;
        this.cancelling = cancelling;
        this.outcomes = outcomes;
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
        BookingWish wish = HttpWishes.wish(body, addresses.find(request), today());
        Duration wait = HttpPreference.wait(request);
        var fingerprint = Fingerprint.of("placeBooking", json.write(withoutCard(body)));
        send(response, repeats.once(viewer.accountId(), key, fingerprint, claim -> {
            Booking booking = place(claim, viewer, wish, wait);
            return answer(booking, booking.payments().stream().findFirst());
        }));
    }

    private Booking place(Claim claim, Viewer viewer, BookingWish wish, Duration wait) {
        if (claim.bookingId().isPresent())
            return outcomes.await(claim.bookingId().get(), wait);
        try {
            return outcomes.await(placing.place(claim, viewer, wish), wait);
        } catch (FlightsUnavailableException e) {
            throw SalesProblems.unavailable(e);
        }
    }

    private void pay(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        Booking booking = visible(request, viewer);
        IdempotencyKey key = IdempotencyKey.require(request);
        NewPayment body = json.read(request, NewPayment.class);
        Card card = HttpWishes.card(body.card(), today());
        Duration wait = HttpPreference.wait(request);
        NewPayment withoutCard =
                body.toBuilder().card(HttpWishes.shortened(body.card())).build();
        var fingerprint = Fingerprint.of("payBooking " + booking.recordLocator(), json.write(withoutCard));
        send(response, repeats.once(viewer.accountId(), key, fingerprint, claim -> {
            if (claim.bookingId().isEmpty()) paying.pay(claim, viewer, booking, card);
            Booking outcome = outcomes.await(booking.id(), wait);
            return answer(outcome, payment(outcome, claim.resourceId()));
        }));
    }

    private void cancel(ServerRequest request, ServerResponse response) {
        Viewer viewer = viewers.require(request);
        ETag.requireIfMatch(request);
        Booking booking = visible(request, viewer);
        if (booking.status() != BookingStatus.CANCELLED) {
            ETag.of(booking.version()).requireMatch(request);
            cancelling.cancel(viewer, booking);
            booking = outcomes.await(booking.id(), Duration.ZERO);
        }
        ETag.of(booking.version()).writeTo(response);
        json.send(response, HttpBooking.toWire(booking, clock.instant()));
    }

    private Booking visible(ServerRequest request, Viewer viewer) {
        return viewers.visible(request, viewer, bookings);
    }

    private static Optional<Payment> payment(Booking booking, UUID paymentId) {
        return booking.payments().stream()
                .filter(payment -> payment.id().equals(paymentId))
                .findFirst();
    }

    /// @param tried the payment that the request brought
    private Answer answer(Booking booking, Optional<Payment> tried) {
        Optional<ProblemException> refusal = SalesProblems.ofOutcome(booking, tried);
        if (refusal.isPresent()) throw refusal.get();
        Map<String, String> headers = new HashMap<>();
        headers.put("ETag", ETag.of(booking.version()).value());
        headers.put("Location", "/api/bookings/" + booking.recordLocator());
        byte[] body = json.write(HttpBooking.toWire(booking, clock.instant()));
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
        return booking.toBuilder().card(HttpWishes.shortened(booking.card())).build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
