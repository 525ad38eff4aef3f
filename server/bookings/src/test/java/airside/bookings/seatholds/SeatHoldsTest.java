package airside.bookings.seatholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsBed;
import airside.bookings.testing.FakeSeats.State;
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

/// FEATURE: seats are set aside while a traveller fills in the booking page.
class SeatHoldsTest {
    private static final Trip TRIP = SampleTrips.oneWay();

    private final BookingsBed bed = new BookingsBed();
    private final ContractClient maya = bed.traveller(UUID.randomUUID());
    private final String offer = bed.seats().offer(TRIP);

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void theyAreHeldForTwentyMinutes() {
        Answer answer = hold(offer);
        assertEquals(201, answer.status(), answer.toString());
        SeatHold held = answer.as(SeatHold.class);
        Duration left = Duration.between(bed.clock().instant(), held.expiresAt());
        assertTrue(left.compareTo(Duration.ofMinutes(20)) <= 0 && left.compareTo(Duration.ofMinutes(19)) > 0);
        assertEquals("412.00", held.trip().price().total().amount());
        bed.clock().advance(Duration.ofMinutes(20));
        assertEquals(0, bed.seats().seats(State.HELD));
    }

    @Test
    void givingThemBackFreesThemAndRepeatsHarmlessly() {
        SeatHold held = hold(offer).as(SeatHold.class);
        assertEquals(204, giveBack(maya, held).status());
        assertEquals(0, bed.seats().seats(State.HELD));
        assertEquals(204, giveBack(maya, held).status());
    }

    @Test
    void nobodyGivesBackWhatIsAnothers() {
        SeatHold held = hold(offer).as(SeatHold.class);
        assertEquals(204, giveBack(bed.traveller(UUID.randomUUID()), held).status());
        assertEquals(1, bed.seats().seats(State.HELD));
    }

    @Test
    void theBookingTakesOverTheVerySeats() {
        bed.seats().setCapacity(TRIP, 1);
        SeatHold held = hold(offer).as(SeatHold.class);
        Answer answer = place(
                maya,
                BookingsBed.wish(offer).seatHoldId(held.seatHoldId()).card(BookingsBed.card(TestCard.VISA_APPROVED)));
        assertEquals(201, answer.status(), answer.toString());
        assertEquals(State.CONFIRMED, bed.seats().find(held.seatHoldId()).state());
        // what is booked is not given back
        assertEquals(204, giveBack(maya, held).status());
        assertEquals(State.CONFIRMED, bed.seats().find(held.seatHoldId()).state());
    }

    @Test
    void anOfferThatExpiresMeanwhileIsHonoured() {
        String soon = bed.seats().offer(TRIP, bed.clock().instant().plusSeconds(60));
        SeatHold held = hold(soon).as(SeatHold.class);
        bed.clock().advance(Duration.ofMinutes(10));
        Answer answer = place(maya, BookingsBed.wish(soon).seatHoldId(held.seatHoldId()));
        assertEquals(201, answer.status(), answer.toString());
    }

    @Test
    void aHoldThatRanOutIsHeldAnewWhenSeatsAreFree() {
        SeatHold held = hold(offer).as(SeatHold.class);
        bed.clock().advance(Duration.ofMinutes(21));
        Answer answer = place(maya, BookingsBed.wish(offer).seatHoldId(held.seatHoldId()));
        assertEquals(201, answer.status(), answer.toString());
    }

    @Test
    void anothersSeatHoldIsNotTakenOver() {
        SeatHold held = hold(offer).as(SeatHold.class);
        Answer answer =
                place(bed.traveller(UUID.randomUUID()), BookingsBed.wish(offer).seatHoldId(held.seatHoldId()));
        assertEquals(201, answer.status());
        assertEquals(2, bed.seats().seats(State.HELD));
    }

    @Test
    void twoBookingsDoNotShareASeatHold() {
        SeatHold held = hold(offer).as(SeatHold.class);
        NewBooking.Builder wish = BookingsBed.wish(offer).seatHoldId(held.seatHoldId());
        assertEquals(201, place(maya, wish).status());
        assertEquals(201, place(maya, wish).status());
        assertEquals(2, bed.seats().seats(State.HELD));
    }

    @Test
    void anAccountHasFiveAtMost() {
        for (int i = 0; i < HoldSeats.LIVE_PER_ACCOUNT_MAX; i++) {
            assertEquals(201, hold(bed.seats().offer(TRIP)).status());
        }
        Answer oneTooMany = hold(bed.seats().offer(TRIP));
        assertEquals("TOO_MANY_REQUESTS", oneTooMany.code());
        assertFalse(oneTooMany.header("Retry-After").isEmpty());
        bed.clock().advance(Duration.ofMinutes(20));
        assertEquals(201, hold(bed.seats().offer(TRIP)).status());
    }

    @Test
    void soldOutIsSaidSo() {
        bed.seats().setCapacity(TRIP, 0);
        assertEquals("SOLD_OUT", hold(offer).code());
        assertEquals("OFFER_INVALID", hold("forged").code());
    }

    private Answer hold(String token) {
        return maya.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/bookings/seat-holds",
                        OfferSelection.builder().offers(List.of(token)).build());
    }

    private Answer place(ContractClient client, NewBooking.Builder wish) {
        return bed.place(client, UUID.randomUUID().toString(), wish.build());
    }

    private static Answer giveBack(ContractClient client, SeatHold held) {
        return client.delete("/api/bookings/seat-holds/" + held.seatHoldId());
    }
}
