package airside.vocabulary;

/// The number of passengers of each type who travel together: 1 to 9 seats, and at least one adult for each infant.
public record PassengerCounts(int adults, int children, int infants) {
    /// The maximum of one booking; airlines handle more as a group booking.
    public static final int SEATS_MAX = 9;

    public PassengerCounts {
        if (adults < 0 || children < 0 || infants < 0) {
            throw new IllegalArgumentException("A number of passengers is negative: %d adults, %d children, %d infants"
                    .formatted(adults, children, infants));
        }
        if (adults + children < 1) throw new IllegalArgumentException("At least one passenger needs a seat");
        if (adults + children > SEATS_MAX) {
            throw new IllegalArgumentException(
                    "%d seats are more than the %d of one booking".formatted(adults + children, SEATS_MAX));
        }
        if (infants > adults) {
            throw new IllegalArgumentException("%d infants are more than %d adults".formatted(infants, adults));
        }
    }

    /// Checks the numbers of a request. Returns a refusal, not an exception, if they break a rule.
    ///
    /// @throws IllegalArgumentException if a number is negative
    public static Counted count(int adults, int children, int infants) {
        long seats = (long) adults + children;
        if (adults >= 0 && children >= 0 && infants >= 0) {
            if (seats > SEATS_MAX) return new Counted.TooManyPassengers(seats, SEATS_MAX);
            if (infants > adults) return new Counted.TooManyInfants(infants, adults);
            if (seats == 0) return new Counted.NoPassengers();
        }
        return new Counted.Accepted(new PassengerCounts(adults, children, infants));
    }

    /// Returns the seats needed on each leg; infants need no seat.
    public int seats() {
        return adults + children;
    }

    /// Returns the number of all passengers, including infants.
    public int total() {
        return adults + children + infants;
    }

    /// Returns the number of passengers of one type.
    public int of(PassengerType type) {
        return switch (type) {
            case ADT -> adults;
            case CHD -> children;
            case INF -> infants;
            case INS -> 0;
        };
    }

    /// Result of checking numbers of passengers.
    public sealed interface Counted {
        /// The passengers can travel together.
        record Accepted(PassengerCounts counts) implements Counted {}

        /// No passenger needs a seat.
        record NoPassengers() implements Counted {}

        /// More seats than one booking may have.
        record TooManyPassengers(long seats, int seatsMax) implements Counted {}

        /// More infants than adults.
        record TooManyInfants(int infants, int adults) implements Counted {}
    }
}
