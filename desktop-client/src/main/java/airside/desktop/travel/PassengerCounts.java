package airside.desktop.travel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The number of passengers of each type.
public record PassengerCounts(int adults, int children, int infants) {
    /// Maximum number of seats of a booking, as usual in the industry.
    public static final int SEATS_MAX = 9;

    public static final PassengerCounts ONE_ADULT = new PassengerCounts(1, 0, 0);

    public PassengerCounts {
        if (adults < 0 || children < 0 || infants < 0)
            throw new IllegalArgumentException("A passenger count is negative");
    }

    /// Returns the number of passengers, including infants.
    public int total() {
        return adults + children + infants;
    }

    /// Returns the number of seats; infants have no seat.
    public int seats() {
        return adults + children;
    }

    /// Returns these counts with another number for a type.
    public PassengerCounts with(PassengerType type, int count) {
        return switch (type) {
            case ADT -> new PassengerCounts(count, children, infants);
            case CHD -> new PassengerCounts(adults, count, infants);
            case INF -> new PassengerCounts(adults, children, count);
        };
    }

    public int of(PassengerType type) {
        return switch (type) {
            case ADT -> adults;
            case CHD -> children;
            case INF -> infants;
        };
    }

    /// Returns the type of each passenger: adults, then children, then infants.
    public List<PassengerType> each() {
        List<PassengerType> types = new ArrayList<>();
        for (PassengerType type : PassengerType.values()) types.addAll(Collections.nCopies(of(type), type));
        return List.copyOf(types);
    }
}
