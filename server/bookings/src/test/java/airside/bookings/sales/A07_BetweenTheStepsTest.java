package airside.bookings.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.payments.TestCard;
import airside.bookings.saga.SagaObserver.Point;
import airside.bookings.testing.BookingsBed;
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

/// FEATURE: what a client reads while a step of the saga is under way.
class A07_BetweenTheStepsTest {
    private static final Trip TRIP = SampleTrips.oneWay();

    private final AtomicReference<Consumer<String>> beforeCommand = new AtomicReference<>(_ -> {});
    private final BookingsBed bed = new BookingsBed(Map.of(), (_, point, step) -> {
        if (point == Point.BEFORE_COMMAND) beforeCommand.get().accept(step);
    });
    private final ContractClient maya = bed.traveller(UUID.randomUUID());

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void aClientThatKnowsTheAnswerFromBeforeReadsThatTheBookingCanBePaidAgain() {
        Booking held = BookingsBed.booking(bed.book(maya, TRIP));
        String path = "/api/bookings/" + held.recordLocator();
        var afterTheDecline = new AtomicReference<Answer>();
        beforeCommand.set(command -> {
            if (command.equals("HoldSeats")) afterTheDecline.set(maya.get(path));
        });
        assertEquals("PAYMENT_DECLINED", pay(held, TestCard.DECLINED).code());
        Booking before = BookingsBed.booking(afterTheDecline.get());
        assertEquals(List.of("DOCUMENTS"), before.availableActions());
        Answer after =
                maya.with("If-None-Match", afterTheDecline.get().header("ETag")).get(path);
        assertEquals(200, after.status(), after.toString());
        assertEquals(
                List.of("PAY", "CANCEL", "DOCUMENTS"),
                BookingsBed.booking(after).availableActions());
    }

    private Answer pay(Booking booking, TestCard card) {
        return bed.pay(maya, booking.recordLocator(), UUID.randomUUID().toString(), card);
    }
}
