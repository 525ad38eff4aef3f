package airside.bookings.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.vocabulary.PassengerCounts;
import org.junit.jupiter.api.Test;

/// FEATURE: a trip is read from the database as it was written.
class StoredJsonTest {
    private final StoredJson json = new StoredJson();

    @Test
    void aTripIsReadAsItWasWritten() {
        Trip trip = SampleTrips.returning(new PassengerCounts(1, 1, 1));
        assertEquals(trip, json.read(json.write(trip), Trip.class));
    }

    @Test
    void valueTypesAreWrittenAsText() {
        assertEquals(
                "{\"code\":\"GB\",\"name\":\"Air passenger duty\",\"amount\":\"92.00 EUR\"}",
                json.write(SampleTrips.price(new PassengerCounts(1, 0, 0))
                        .passengers()
                        .getFirst()
                        .taxes()
                        .getFirst()));
    }
}
