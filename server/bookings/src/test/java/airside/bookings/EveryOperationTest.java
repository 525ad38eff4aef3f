package airside.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.payments.TestCard;
import airside.bookings.testing.BookingsFixture;
import airside.bookings.trip.SampleTrips;
import airside.contract.OfferSelection;
import airside.contract.Retrieval;
import airside.contract.SeatHold;
import airside.kit.testing.Contract;
import airside.kit.testing.ContractClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// FEATURE: every operation of the contract is answered as the contract describes; an operation that this test does
/// not call fails the build.
class EveryOperationTest {
    @Test
    void everyOperationIsAnswered() {
        try (var fixture = new BookingsFixture()) {
            ContractClient maya = fixture.traveller(UUID.randomUUID());
            var offers = OfferSelection.builder()
                    .offers(List.of(fixture.seats().offer(SampleTrips.oneWay())))
                    .build();
            SeatHold held = maya.with("Idempotency-Key", "hold-seats-1")
                    .post("/api/bookings/seat-holds/", offers)
                    .as(SeatHold.class);
            assertEquals(
                    204,
                    maya.delete("/api/bookings/seat-holds/" + held.seatHoldId()).status());
            String locator = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()))
                    .recordLocator();
            String path = "/api/bookings/" + locator;
            var retrieval =
                    Retrieval.builder().recordLocator(locator).surname("okafor").build();
            assertEquals(
                    200,
                    fixture.signedOut()
                            .post("/api/bookings/retrievals", retrieval)
                            .status());
            assertEquals(
                    201,
                    fixture.pay(maya, locator, "pay-booking-1", TestCard.VISA_APPROVED)
                            .status());
            for (String below : List.of("", "/history", "/itinerary", "/calendar")) {
                assertEquals(200, maya.get(path + below).status(), below);
            }
            assertEquals(200, maya.get("/api/bookings").status());
            String other = BookingsFixture.booking(fixture.book(maya, SampleTrips.oneWay()))
                    .recordLocator();
            assertEquals(
                    200,
                    maya.with("If-Match", "*")
                            .post("/api/bookings/" + other + "/cancellation", "")
                            .status());
        }
        Set<String> missing = Contract.get().operationsOf("bookings");
        assertTrue(missing.size() >= 11, missing.toString());
        missing.removeAll(Contract.get().seenOperations());
        assertEquals(Set.of(), missing);
    }
}
