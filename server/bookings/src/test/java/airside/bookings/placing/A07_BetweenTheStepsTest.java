package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver.Point;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.contract.Booking;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: a client reads the right actions and texts while a step of the saga is under way, and after seats were
/// lost between two steps.
class A07_BetweenTheStepsTest {
    private static final Trip TRIP = SampleTrips.oneWay();

    private final AtomicReference<Consumer<String>> beforeCommand = new AtomicReference<>(_ -> {});
    private final BookingsFixture fixture = new BookingsFixture(Map.of(), (_, point, step) -> {
        if (point == Point.BEFORE_COMMAND) beforeCommand.get().accept(step);
    });
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aClientThatKnowsTheAnswerFromBeforeReadsThatTheBookingCanBePaidAgain() {
        Booking held = BookingsFixture.booking(fixture.book(maya, TRIP));
        String path = "/api/bookings/" + held.recordLocator();
        var afterTheDecline = new AtomicReference<Answer>();
        beforeCommand.set(command -> {
            if (command.equals("HoldSeats")) afterTheDecline.set(maya.get(path));
        });
        assertEquals("PAYMENT_DECLINED", pay(held, TestCard.DECLINED).code());
        Booking before = BookingsFixture.booking(afterTheDecline.get());
        assertEquals(List.of("DOCUMENTS"), before.availableActions());
        Answer after =
                maya.with("If-None-Match", afterTheDecline.get().header("ETag")).get(path);
        assertEquals(200, after.status(), after.toString());
        assertEquals(
                List.of("PAY", "CANCEL", "DOCUMENTS"),
                BookingsFixture.booking(after).availableActions());
    }

    @Test
    void cancellingABookingWhosePaymentWasRefundedSaysSo() {
        Booking held = BookingsFixture.booking(fixture.book(maya, TRIP));
        beforeCommand.set(command -> {
            if (command.equals("ConfirmSeats")) loseTheSeats();
        });
        assertEquals("SOLD_OUT", pay(held, TestCard.VISA_APPROVED).code());
        assertEquals(
                "Booking %s failed; its seats were lost and the payment was refunded. Nothing is left to cancel."
                        .formatted(held.recordLocator()),
                cancellationRefused(held.recordLocator()));
    }

    @Test
    void cancellingABookingThatGotNoSeatsSaysThatNothingWasCharged() {
        beforeCommand.set(_ -> fixture.seats().setCapacity(TRIP, 0));
        Answer refused = fixture.book(maya, TRIP, TestCard.VISA_APPROVED);
        assertEquals("SOLD_OUT", refused.code());
        String locator = refused.json().path("recordLocator").asText();
        assertEquals(
                "Booking %s failed; it holds no seats and nothing was charged. Nothing is left to cancel."
                        .formatted(locator),
                cancellationRefused(locator));
    }

    private void loseTheSeats() {
        fixture.serviceDatabase()
                .query("SELECT hold_id FROM bookings", row -> row.uuid("hold_id"))
                .forEach(fixture.seats()::release);
        fixture.seats().setCapacity(TRIP, 0);
    }

    private String cancellationRefused(String locator) {
        Answer refused = maya.with("If-Match", "*").post("/api/bookings/" + locator + "/cancellation", "");
        assertEquals("BOOKING_NOT_CANCELLABLE", refused.code());
        return refused.json().path("detail").asText();
    }

    private Answer pay(Booking booking, TestCard card) {
        return fixture.pay(maya, booking.recordLocator(), UUID.randomUUID().toString(), card);
    }
}
