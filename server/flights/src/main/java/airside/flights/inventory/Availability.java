package airside.flights.inventory;

import airside.flights.schedules.DatedLeg;
import airside.vocabulary.CabinClass;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Seats of each cabin, in memory, for searching. It lags the inventory by about a second; only a hold in the
/// database guarantees seats. A cabin without holds has all seats of its aircraft.
public final class Availability {
    private final Map<LegCabin, CabinSeats> changedCabins = new ConcurrentHashMap<>();

    /// Returns the seats of a cabin on a leg.
    public CabinSeats seatsOn(DatedLeg leg, CabinClass cabin) {
        CabinSeats seats = changedCabins.get(LegCabin.of(leg, cabin));
        return seats != null ? seats : new CabinSeats(leg.aircraft().seatsIn(cabin), 0, 0);
    }

    /// Sets the seats of a cabin.
    public void update(LegCabin cabin, CabinSeats seats) {
        changedCabins.put(cabin, seats);
    }

    /// Returns how many cabins differ from the seats of their aircraft, or have differed since the start.
    public int size() {
        return changedCabins.size();
    }
}
