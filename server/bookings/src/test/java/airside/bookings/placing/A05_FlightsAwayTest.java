package airside.bookings.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsBed;
import airside.bookings.testing.FakeSeats.State;
import airside.bookings.trip.SampleTrips;
import airside.contract.Booking;
import airside.contract.NewBooking;
import airside.contract.OfferSelection;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: while flights is away nothing is lost and nothing is stuck.
class A05_FlightsAwayTest {
    private final BookingsBed bed = new BookingsBed();
    private final ContractClient maya = bed.traveller(UUID.randomUUID());
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        bed.flights().awayWhen(() -> false);
        bed.flights().losesAnswersWhen(() -> false);
        goOnInTime();
        bed.close();
    }

    @Test
    void nothingIsBegunThatCannotBeRead() {
        bed.flights().awayWhen(() -> true);
        NewBooking wish = wish();
        Answer away = bed.place(maya, key, wish);
        assertEquals("SERVICE_UNAVAILABLE", away.code());
        assertEquals(0, count("SELECT count(*)::int FROM bookings"));
        bed.flights().awayWhen(() -> false);
        // the same key works as soon as flights is back
        assertEquals(201, bed.place(maya, key, wish).status());
    }

    @Test
    void aBookingThatWasBegunEndsWhenFlightsIsBack() {
        AtomicInteger calls = new AtomicInteger();
        // the offers are read; then flights goes away
        bed.flights().awayWhen(() -> calls.incrementAndGet() > 1);
        Answer begun = bed.place(maya.with("Prefer", "wait=1"), key, wish());
        assertEquals(202, begun.status(), begun.toString());
        Booking draft = BookingsBed.booking(begun);
        assertEquals("DRAFT", draft.state());
        assertEquals(List.of("CANCEL"), draft.availableActions());
        bed.flights().awayWhen(() -> false);
        goOnInTime();
        assertEquals("TICKETED", read(draft).state());
    }

    @Test
    void whoHasLostPatienceIsNotCharged() {
        AtomicInteger calls = new AtomicInteger();
        bed.flights().awayWhen(() -> calls.incrementAndGet() > 1);
        Booking draft = BookingsBed.booking(bed.place(maya.with("Prefer", "wait=0"), key, wish()));
        bed.clock().advance(Duration.ofMinutes(11));
        BookingsBed.await(() -> read(draft).state().equals("FAILED"));
        assertEquals("SERVICE_UNAVAILABLE", read(draft).failure().code());
        assertEquals("DECLINED", read(draft).payments().getFirst().state());
        assertEquals(0, count("SELECT count(*)::int FROM acquirer_charges"));
    }

    @Test
    void aDraftCanBeCancelled() {
        AtomicInteger calls = new AtomicInteger();
        bed.flights().awayWhen(() -> calls.incrementAndGet() > 1);
        Booking draft = BookingsBed.booking(bed.place(maya.with("Prefer", "wait=0"), key, wish()));
        Answer cancelled =
                maya.with("If-Match", "*").post("/api/bookings/" + draft.recordLocator() + "/cancellation", "");
        assertEquals("CANCELLED", BookingsBed.booking(cancelled).state());
        bed.flights().awayWhen(() -> false);
        goOnInTime();
        assertEquals(0, bed.seats().seats(State.HELD) + bed.seats().seats(State.CONFIRMED));
    }

    @Test
    void answersThatAreLostAreAskedForAgain() {
        Random random = new Random(7);
        bed.flights().losesAnswersWhen(() -> random.nextInt(3) == 0);
        int tickets = 0;
        for (int i = 0; i < 20; i++) {
            NewBooking wish = wish();
            String oneKey = UUID.randomUUID().toString();
            Answer answer = bed.place(maya.with("Prefer", "wait=0"), oneKey, wish);
            while (answer.status() == 503) answer = bed.place(maya.with("Prefer", "wait=0"), oneKey, wish);
            goOnInTime();
            if (read(BookingsBed.booking(answer)).state().equals("TICKETED")) tickets++;
        }
        assertEquals(20, tickets);
        assertEquals(20, bed.seats().seats(State.CONFIRMED));
        assertEquals(20, count("SELECT count(*)::int FROM bookings"));
    }

    @Test
    void seatsThatMayBeHeldAreGivenBackByThemselves() {
        AtomicInteger calls = new AtomicInteger();
        // the offers are checked first
        bed.flights().losesAnswersWhen(() -> calls.get() > 1);
        bed.flights().awayWhen(() -> calls.incrementAndGet() > 2);
        var offers = OfferSelection.builder()
                .offers(List.of(bed.seats().offer(SampleTrips.oneWay())))
                .build();
        Answer lost = maya.with("Idempotency-Key", key).post("/api/bookings/seat-holds", offers);
        assertEquals("SERVICE_UNAVAILABLE", lost.code());
        assertEquals(1, bed.seats().seats(State.HELD));
        bed.flights().awayWhen(() -> false);
        bed.flights().losesAnswersWhen(() -> false);
        BookingsBed.await(() -> bed.seats().seats(State.HELD) == 0);
    }

    /// Lets the time pass that sagas wait before they try again.
    private void goOnInTime() {
        BookingsBed.await(() -> {
            bed.clock().advance(Duration.ofMillis(50));
            return count("SELECT count(*)::int FROM sagas WHERE command IS NOT NULL") == 0;
        });
    }

    private Booking read(Booking booking) {
        return BookingsBed.booking(maya.get("/api/bookings/" + booking.recordLocator()));
    }

    private NewBooking wish() {
        return BookingsBed.wish(bed.seats().offer(SampleTrips.oneWay()))
                .card(BookingsBed.card(TestCard.VISA_APPROVED))
                .build();
    }

    private int count(String sql) {
        return bed.look().find(sql, row -> row.integer(1)).orElseThrow();
    }
}
