package airside.vocabulary;

/// How many of each type travel together: at least one seat, nine at most, and an adult's lap for each infant.
public record PassengerCounts(int adults, int children, int infants) {
    /// What one booking may have; more is group business.
    public static final int SEATS_MAX = 9;

    public PassengerCounts {
        if (adults < 0 || children < 0 || infants < 0) {
            throw new IllegalArgumentException(
                    "Nobody can be counted below zero: %d, %d, %d".formatted(adults, children, infants));
        }
        if (adults + children < 1) throw new IllegalArgumentException("Somebody must take a seat");
        if (adults + children > SEATS_MAX) {
            throw new IllegalArgumentException(
                    "%d seats are more than the %d of one booking".formatted(adults + children, SEATS_MAX));
        }
        if (infants > adults) {
            throw new IllegalArgumentException("%d infants are more than %d adults".formatted(infants, adults));
        }
    }

    /// Counts what somebody asks for; what is against the rules comes back as a refusal and not as an exception.
    /// Counts below zero are no question a person can ask and throw.
    public static Counted count(int adults, int children, int infants) {
        long seats = (long) adults + children;
        if (adults >= 0 && children >= 0 && infants >= 0) {
            if (seats > SEATS_MAX) return new Counted.TooManyPassengers(seats, SEATS_MAX);
            if (infants > adults) return new Counted.TooManyInfants(infants, adults);
            if (seats == 0) return new Counted.Nobody();
        }
        return new Counted.Accepted(new PassengerCounts(adults, children, infants));
    }

    /// Seats needed on each leg; infants sit on laps.
    public int seats() {
        return adults + children;
    }

    /// Everybody, infants too.
    public int total() {
        return adults + children + infants;
    }

    /// How many of one type there are.
    public int of(PassengerType type) {
        return switch (type) {
            case ADT -> adults;
            case CHD -> children;
            case INF -> infants;
            case INS -> 0;
        };
    }

    /// What became of counting.
    public sealed interface Counted {
        record Accepted(PassengerCounts counts) implements Counted {}

        record Nobody() implements Counted {}

        record TooManyPassengers(long seats, int seatsMax) implements Counted {}

        record TooManyInfants(int infants, int adults) implements Counted {}
    }
}
