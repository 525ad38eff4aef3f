package airside.flights.schedules;

import airside.vocabulary.AirportCode;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.util.Comparator;

/// Identifies a leg on a day, independent of its pattern. The natural order is the order in which legs are locked.
///
/// @param departureDate local date of this leg's departure by the timetable, even if the clock skips that time
public record DatedLegKey(FlightDesignator flight, LocalDate departureDate, AirportCode origin)
        implements Comparable<DatedLegKey> {
    private static final Comparator<DatedLegKey> ORDER = Comparator.comparing(DatedLegKey::departureDate)
            .thenComparing(key -> key.flight.toString())
            .thenComparing(DatedLegKey::origin);

    @Override
    public int compareTo(DatedLegKey other) {
        return ORDER.compare(this, other);
    }
}
