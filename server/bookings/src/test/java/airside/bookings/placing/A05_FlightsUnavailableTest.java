package airside.bookings.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
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

/// FEATURE: while flights is unavailable, no booking is lost or stuck.
class A05_FlightsUnavailableTest {
    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        fixture.flights().unavailableWhen(() -> false);
        fixture.flights().losesAnswersWhen(() -> false);
        advanceUntilIdle();
        fixture.close();
    }

    @Test
    void aBookingWhoseOffersCannotBeReadIsNotStarted() {
        fixture.flights().unavailableWhen(() -> true);
        NewBooking newBooking = newBooking();
        Answer away = fixture.place(maya, key, newBooking);
        assertEquals("SERVICE_UNAVAILABLE", away.code());
        assertEquals(0, count("SELECT count(*)::int FROM bookings"));
        fixture.flights().unavailableWhen(() -> false);
        // the same key works as soon as flights is available again
        assertEquals(201, fixture.place(maya, key, newBooking).status());
    }

    @Test
    void aStartedBookingEndsWhenFlightsIsAvailableAgain() {
        AtomicInteger calls = new AtomicInteger();
        // the offers are checked; then flights becomes unavailable
        fixture.flights().unavailableWhen(() -> calls.incrementAndGet() > 1);
        Answer begun = fixture.place(maya.with("Prefer", "wait=1"), key, newBooking());
        assertEquals(202, begun.status(), begun.toString());
        Booking draft = BookingsFixture.booking(begun);
        assertEquals("DRAFT", draft.state());
        assertEquals(List.of("CANCEL"), draft.availableActions());
        fixture.flights().unavailableWhen(() -> false);
        advanceUntilIdle();
        assertEquals("TICKETED", read(draft).state());
    }

    @Test
    void aBookingWhoseSeatHoldTimedOutIsNotCharged() {
        AtomicInteger calls = new AtomicInteger();
        fixture.flights().unavailableWhen(() -> calls.incrementAndGet() > 1);
        Booking draft = BookingsFixture.booking(fixture.place(maya.with("Prefer", "wait=0"), key, newBooking()));
        fixture.clock().advance(Duration.ofMinutes(11));
        BookingsFixture.await(() -> read(draft).state().equals("FAILED"));
        assertEquals("SERVICE_UNAVAILABLE", read(draft).failure().code());
        assertEquals("DECLINED", read(draft).payments().getFirst().state());
        assertEquals(0, count("SELECT count(*)::int FROM acquirer_charges"));
    }

    @Test
    void aDraftCanBeCancelled() {
        AtomicInteger calls = new AtomicInteger();
        fixture.flights().unavailableWhen(() -> calls.incrementAndGet() > 1);
        Booking draft = BookingsFixture.booking(fixture.place(maya.with("Prefer", "wait=0"), key, newBooking()));
        Answer cancelled =
                maya.with("If-Match", "*").post("/api/bookings/" + draft.recordLocator() + "/cancellation", "");
        assertEquals("CANCELLED", BookingsFixture.booking(cancelled).state());
        fixture.flights().unavailableWhen(() -> false);
        advanceUntilIdle();
        assertEquals(0, fixture.seats().seats(State.HELD) + fixture.seats().seats(State.CONFIRMED));
    }

    @Test
    void callsWhoseAnswersAreLostAreRepeated() {
        Random random = new Random(7);
        fixture.flights().losesAnswersWhen(() -> random.nextInt(3) == 0);
        int tickets = 0;
        for (int i = 0; i < 20; i++) {
            NewBooking newBooking = newBooking();
            String oneKey = UUID.randomUUID().toString();
            Answer answer = fixture.place(maya.with("Prefer", "wait=0"), oneKey, newBooking);
            while (answer.status() == 503) answer = fixture.place(maya.with("Prefer", "wait=0"), oneKey, newBooking);
            advanceUntilIdle();
            if (read(BookingsFixture.booking(answer)).state().equals("TICKETED")) tickets++;
        }
        assertEquals(20, tickets);
        assertEquals(20, fixture.seats().seats(State.CONFIRMED));
        assertEquals(20, count("SELECT count(*)::int FROM bookings"));
    }

    @Test
    void seatsThatMayBeHeldAreReleasedInTheBackground() {
        AtomicInteger calls = new AtomicInteger();
        // the offers are checked first
        fixture.flights().losesAnswersWhen(() -> calls.get() > 1);
        fixture.flights().unavailableWhen(() -> calls.incrementAndGet() > 2);
        var offers = OfferSelection.builder()
                .offers(List.of(fixture.seats().offer(SampleTrips.oneWay())))
                .build();
        Answer lost = maya.with("Idempotency-Key", key).post("/api/bookings/seat-holds", offers);
        assertEquals("SERVICE_UNAVAILABLE", lost.code());
        assertEquals(1, fixture.seats().seats(State.HELD));
        fixture.flights().unavailableWhen(() -> false);
        fixture.flights().losesAnswersWhen(() -> false);
        BookingsFixture.await(() -> fixture.seats().seats(State.HELD) == 0);
    }

    /// Advances the clock by the delays of retries until no saga is under way.
    private void advanceUntilIdle() {
        BookingsFixture.await(() -> {
            fixture.clock().advance(Duration.ofMillis(50));
            return count("SELECT count(*)::int FROM sagas WHERE command IS NOT NULL") == 0;
        });
    }

    private Booking read(Booking booking) {
        return BookingsFixture.booking(maya.get("/api/bookings/" + booking.recordLocator()));
    }

    private NewBooking newBooking() {
        return BookingsFixture.newBooking(fixture.seats().offer(SampleTrips.oneWay()))
                .card(BookingsFixture.card(TestCard.VISA_APPROVED))
                .build();
    }

    private int count(String sql) {
        return fixture.serviceDatabase().find(sql, row -> row.integer(1)).orElseThrow();
    }
}
