package airside.flights.schedules;

import airside.vocabulary.CabinClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// An aircraft type with the seats of its cabins, front to back.
///
/// @param code IATA aircraft type code
public record AircraftType(String code, String name, Map<CabinClass, Integer> seats) {
    public AircraftType {
        Map<CabinClass, Integer> frontToBack = new EnumMap<>(CabinClass.class);
        frontToBack.putAll(seats);
        seats = Collections.unmodifiableMap(frontToBack);
    }

    /// Returns the seats of a cabin; 0 if the type does not have it.
    public int seatsIn(CabinClass cabin) {
        return seats.getOrDefault(cabin, 0);
    }
}
