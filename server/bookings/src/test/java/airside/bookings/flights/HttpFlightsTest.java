package airside.bookings.flights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import airside.bookings.booking.Booking;
import airside.bookings.booking.BookingStatus;
import airside.bookings.flights.Flights.Confirmation;
import airside.bookings.payments.Payment;
import airside.bookings.payments.TestCard;
import airside.bookings.saga.Saga;
import airside.bookings.saga.SagaObserver;
import airside.bookings.testing.BookingProcess;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.contract.Hold;
import airside.contract.HoldRequest;
import airside.contract.client.ApiClient;
import airside.contract.client.FlightsApi;
import airside.kit.host.Service;
import airside.kit.host.ServiceContext;
import airside.kit.json.Json;
import airside.kit.problem.ProblemException;
import airside.kit.problem.ProblemType;
import airside.kit.request.Parameters;
import airside.kit.routing.Routes;
import airside.kit.testing.AdvancedClock;
import airside.kit.testing.TestHost;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE: if flights refuses to sell the seats of a hold, a paid booking either gets other seats or is refunded.
class HttpFlightsTest {
    private static final Duration HOLD_TIME = Duration.ofHours(24);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    private static final Trip TRIP = SampleTrips.oneWay();

    private final AdvancedClock clock = BookingProcess.clock();
    private final AtomicReference<Refusing> refusing = new AtomicReference<>();
    private final TestHost host = TestHost.of(Map.of(), clock, context -> {
        refusing.set(new Refusing(context));
        return refusing.get();
    });
    private final Flights flights = new HttpFlights(
            () -> new FlightsApi(new ApiClient(HttpClient.newHttpClient(), host.address(), ANSWER_TIMEOUT, Map::of)));

    @AfterEach
    void close() {
        host.close();
    }

    /// All codes with which flights refuses a hold or its confirmation.
    @ParameterizedTest
    @EnumSource(
            names = {
                "HOLD_EXPIRED",
                "NOT_FOUND",
                "OFFER_INVALID",
                "OFFER_EXPIRED",
                "OFFERS_DO_NOT_COMBINE",
                "SOLD_OUT",
                "UNPAID_SEATS_LIMIT",
                "HOLD_CONFLICT"
            })
    void aRefusedConfirmationIsALapsedHold(ProblemType refusal) {
        refusing.get().confirmationRefusal = refusal;
        assertEquals(Confirmation.LAPSED, flights.confirm(UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERLOADED", "SERVICE_UNAVAILABLE", "INTERNAL_ERROR"})
    void aConfirmationThatMaySucceedLaterIsRepeated(ProblemType failure) {
        refusing.get().confirmationRefusal = failure;
        assertThrows(FlightsUnavailableException.class, () -> flights.confirm(UUID.randomUUID()));
    }

    /// A release whose timetable had the flight held it; the booking was paid during the upgrade.
    @Test
    void aPaidBookingOfAFlightThatIsNoLongerInTheTimetableIsRefunded() {
        BookingProcess process = new BookingProcess(clock, flights, HOLD_TIME, SagaObserver.NONE);
        Saga saga = process.place("an offer", TRIP, Optional.of(TestCard.VISA_APPROVED));
        refusing.get().confirmationRefusal = ProblemType.OFFER_EXPIRED;
        process.settle();
        Booking booking = process.booking(saga.bookingId());
        assertEquals(BookingStatus.FAILED, booking.status());
        assertEquals(
                List.of("REFUNDED"),
                booking.payments().stream().map(Payment::state).map(Enum::name).toList());
        assertEquals(List.of(), booking.tickets());
        assertEquals(TRIP, booking.trip(), "a booking keeps the times that it was sold with");
        process.verifyPromises();
        process.database().close();
    }

    /// A flights service that holds seats and refuses their confirmation.
    private static final class Refusing implements Service {
        private static final Instant FAR_AHEAD = Instant.parse("2099-01-01T00:00:00Z");

        private final Json json;
        private volatile ProblemType confirmationRefusal = ProblemType.HOLD_EXPIRED;
        private volatile boolean hasRefused;

        Refusing(ServiceContext context) {
            this.json = context.json();
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
            routes.post("/api/flights/offer-checks", this::check)
                    .put("/api/flights/holds/{holdId}", this::hold)
                    .delete("/api/flights/holds/{holdId}", this::release)
                    .put("/api/flights/holds/{holdId}/confirmation", this::confirm);
        }

        private void check(ServerRequest request, ServerResponse response) {
            json.send(response, TripWire.toWire(TRIP, FAR_AHEAD));
        }

        private void hold(ServerRequest request, ServerResponse response) {
            Instant expiresAt = json.read(request, HoldRequest.class).expiresAt();
            if (hasRefused) throw refused(ProblemType.OFFER_EXPIRED);
            json.send(
                    response,
                    Hold.builder()
                            .holdId(Parameters.of(request).pathId("holdId"))
                            .state("HELD")
                            .expiresAt(expiresAt)
                            .seats(TRIP.passengers().seats())
                            .trip(TripWire.toWire(TRIP, FAR_AHEAD))
                            .build());
        }

        private void confirm(ServerRequest request, ServerResponse response) {
            hasRefused = true;
            throw refused(confirmationRefusal);
        }

        private void release(ServerRequest request, ServerResponse response) {
            response.status(Status.NO_CONTENT_204).send();
        }

        private static ProblemException refused(ProblemType type) {
            return new ProblemException(type, "Refused by the test");
        }
    }
}
