package airside.bookings.seatholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.testing.InMemoryFlights.State;
import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.contract.NewBooking;
import airside.contract.OfferSelection;
import airside.contract.SeatHold;
import airside.kit.testing.Answer;
import airside.kit.testing.ContractClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// FEATURE: seats are held while a traveller fills in the booking page.
class SeatHoldsTest {
    private static final Trip TRIP = SampleTrips.oneWay();

    private final BookingsFixture fixture = new BookingsFixture();
    private final ContractClient maya = fixture.traveller(UUID.randomUUID());
    private final String offer = fixture.seats().offer(TRIP);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void seatsAreHeldForTwentyMinutes() {
        Answer answer = hold(offer);
        assertEquals(201, answer.status(), answer.toString());
        SeatHold held = answer.as(SeatHold.class);
        Duration left = Duration.between(fixture.clock().instant(), held.expiresAt());
        assertTrue(left.compareTo(Duration.ofMinutes(20)) <= 0 && left.compareTo(Duration.ofMinutes(19)) > 0);
        assertEquals("412.00", held.trip().price().total().amount());
        fixture.clock().advance(Duration.ofMinutes(20));
        assertEquals(0, fixture.seats().seats(State.HELD));
    }

    @Test
    void releasingFreesTheSeatsAndCanBeRepeated() {
        SeatHold held = hold(offer).as(SeatHold.class);
        assertEquals(204, release(maya, held).status());
        assertEquals(0, fixture.seats().seats(State.HELD));
        assertEquals(204, release(maya, held).status());
    }

    @Test
    void theSeatHoldOfAnotherAccountCannotBeReleased() {
        SeatHold held = hold(offer).as(SeatHold.class);
        assertEquals(204, release(fixture.traveller(UUID.randomUUID()), held).status());
        assertEquals(1, fixture.seats().seats(State.HELD));
    }

    @Test
    void aBookingTakesOverTheHeldSeats() {
        fixture.seats().setCapacity(TRIP, 1);
        SeatHold held = hold(offer).as(SeatHold.class);
        Answer answer = place(
                maya,
                BookingsFixture.newBooking(offer)
                        .seatHoldId(held.seatHoldId())
                        .card(BookingsFixture.card(TestCard.VISA_APPROVED)));
        assertEquals(201, answer.status(), answer.toString());
        assertEquals(State.CONFIRMED, fixture.seats().find(held.seatHoldId()).state());
        // booked seats are not released
        assertEquals(204, release(maya, held).status());
        assertEquals(State.CONFIRMED, fixture.seats().find(held.seatHoldId()).state());
    }

    @Test
    void aHeldOfferThatExpiresIsStillBooked() {
        String soon = fixture.seats().offer(TRIP, fixture.clock().instant().plusSeconds(60));
        SeatHold held = hold(soon).as(SeatHold.class);
        fixture.clock().advance(Duration.ofMinutes(10));
        Answer answer = place(maya, BookingsFixture.newBooking(soon).seatHoldId(held.seatHoldId()));
        assertEquals(201, answer.status(), answer.toString());
    }

    @Test
    void anExpiredHoldIsReplacedIfSeatsAreFree() {
        SeatHold held = hold(offer).as(SeatHold.class);
        fixture.clock().advance(Duration.ofMinutes(21));
        Answer answer = place(maya, BookingsFixture.newBooking(offer).seatHoldId(held.seatHoldId()));
        assertEquals(201, answer.status(), answer.toString());
    }

    @Test
    void theSeatHoldOfAnotherAccountIsNotTakenOver() {
        SeatHold held = hold(offer).as(SeatHold.class);
        Answer answer = place(
                fixture.traveller(UUID.randomUUID()),
                BookingsFixture.newBooking(offer).seatHoldId(held.seatHoldId()));
        assertEquals(201, answer.status());
        assertEquals(2, fixture.seats().seats(State.HELD));
    }

    @Test
    void twoBookingsDoNotShareASeatHold() {
        SeatHold held = hold(offer).as(SeatHold.class);
        NewBooking.Builder newBooking = BookingsFixture.newBooking(offer).seatHoldId(held.seatHoldId());
        assertEquals(201, place(maya, newBooking).status());
        assertEquals(201, place(maya, newBooking).status());
        assertEquals(2, fixture.seats().seats(State.HELD));
    }

    @Test
    void anAccountHasFiveAtMost() {
        for (int i = 0; i < HoldSeats.LIVE_PER_ACCOUNT_MAX; i++) {
            assertEquals(201, hold(fixture.seats().offer(TRIP)).status());
        }
        Answer oneTooMany = hold(fixture.seats().offer(TRIP));
        assertEquals("TOO_MANY_REQUESTS", oneTooMany.code());
        assertFalse(oneTooMany.header("Retry-After").isEmpty());
        fixture.clock().advance(Duration.ofMinutes(20));
        assertEquals(201, hold(fixture.seats().offer(TRIP)).status());
    }

    @Test
    void aSoldOutFlightIsRefused() {
        fixture.seats().setCapacity(TRIP, 0);
        assertEquals("SOLD_OUT", hold(offer).code());
        assertEquals("OFFER_INVALID", hold("forged").code());
    }

    private Answer hold(String token) {
        return maya.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/bookings/seat-holds",
                        OfferSelection.builder().offers(List.of(token)).build());
    }

    private Answer place(ContractClient client, NewBooking.Builder newBooking) {
        return fixture.place(client, UUID.randomUUID().toString(), newBooking.build());
    }

    private static Answer release(ContractClient client, SeatHold held) {
        return client.delete("/api/bookings/seat-holds/" + held.seatHoldId());
    }
}
