package airside.desktop.travel;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which adult carries which infant: the first infant sits on the lap of the first adult, the second on that of the
/// second, and so on. The services count no more infants than adults.
public final class LapInfants {
    private LapInfants() {}

    /// The place of the adult who carries a traveller; empty for one with a seat, or when there is no adult left.
    ///
    /// @param types types of the travellers in the order of the booking
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
