package airside.desktop.travel;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Assigns infants to adults: the first infant to the first adult, the second to the second, and so on. The
/// services allow at most as many infants as adults.
public final class LapInfants {
    private LapInfants() {}

    /// Returns the index of the adult who carries a traveller; empty for a traveller with a seat, or if there are
    /// too few adults.
    ///
    /// @param types passenger types in the order of the booking
    public static OptionalInt adultOf(List<PassengerType> types, int traveller) {
        if (types.get(traveller) != PassengerType.INF) return OptionalInt.empty();
        long earlier = types.subList(0, traveller).stream()
                .filter(type -> type == PassengerType.INF)
                .count();
        return IntStream.range(0, types.size())
                .filter(i -> types.get(i) == PassengerType.ADT)
                .skip(earlier)
                .findFirst();
    }
}
