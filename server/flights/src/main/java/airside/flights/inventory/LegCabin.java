package airside.flights.inventory;

import airside.flights.schedules.DatedLeg;
import airside.flights.schedules.DatedLegKey;
import airside.vocabulary.CabinClass;
import java.util.Comparator;

/// A cabin on a dated leg, the unit in which seats are counted. The natural order is the order in which rows are
/// locked.
public record LegCabin(DatedLegKey leg, CabinClass cabin) implements Comparable<LegCabin> {
    private static final Comparator<LegCabin> ORDER =
            Comparator.comparing(LegCabin::leg).thenComparing(LegCabin::cabin);

    /// Returns the cabin of a leg.
    public static LegCabin of(DatedLeg leg, CabinClass cabin) {
        return new LegCabin(leg.key(), cabin);
    }

    @Override
    public int compareTo(LegCabin other) {
        return ORDER.compare(this, other);
    }
}
