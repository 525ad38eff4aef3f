package airside.flights.schedules;

import airside.vocabulary.AirportCode;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.util.Comparator;

/// Names a leg on a day, whatever pattern it comes from. Their order is the one order in which legs are locked.
///
/// @param departureDate local date of this leg's departure by the timetable, also where the clock skips that time
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
