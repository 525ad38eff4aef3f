package airside.flights.inventory;

import airside.flights.schedules.DatedLeg;
import airside.vocabulary.CabinClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is free, in memory, for searching. It follows the inventory by a moment; the hold in the database is the
/// truth. A leg that nobody has touched has all seats of its aircraft.
public final class Availability {
    private final Map<LegCabin, CabinSeats> touched = new ConcurrentHashMap<>();

    public CabinSeats on(DatedLeg leg, CabinClass cabin) {
        CabinSeats seats = touched.get(LegCabin.of(leg, cabin));
        return seats != null ? seats : new CabinSeats(leg.aircraft().seatsIn(cabin), 0, 0);
    }

    /// Tells how a cabin now stands.
    public void update(LegCabin cabin, CabinSeats seats) {
        touched.put(cabin, seats);
    }

    /// How many cabins have been touched.
    public int size() {
        return touched.size();
    }
}
