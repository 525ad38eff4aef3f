package airside.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// The type of a passenger for fares, by age.
public enum PassengerType {
    /// Adult: 12 and over at the start of the trip.
    ADT("adult", "adults"),
    /// Child: 2 to 11 at the start of the trip, or 2 before its end.
    CHD("child", "children"),
    /// Infant under 2 throughout the trip, on an adult's lap, without a seat.
    INF("infant", "infants"),
    /// Infant under 2 throughout the trip, in a seat of its own.
    INS("infant in a seat", "infants in seats");

    private static final int CHILD_YEARS_MIN = 2;
    private static final int ADULT_YEARS_MIN = 12;

    private final String one;
    private final String several;

    PassengerType(String one, String several) {
        this.one = one;
        this.several = several;
    }

    /// Returns the type of a person from the first to the last day of a trip. The age at the start of the trip
    /// decides, so that no passenger changes from child to adult during the trip. An infant who turns two before
    /// the end needs a seat on the return and counts as a child throughout.
    ///
    /// @param firstDay local date of the first departure
    /// @param lastDay last local date of the trip
    /// @return [#INF] rather than [#INS] for infants; empty for a person born after the first day
    public static Optional<PassengerType> find(LocalDate dateOfBirth, LocalDate firstDay, LocalDate lastDay) {
        if (firstDay.isBefore(dateOfBirth)) return Optional.empty();
        if (ageYears(dateOfBirth, firstDay) >= ADULT_YEARS_MIN) return Optional.of(ADT);
        return Optional.of(ageYears(dateOfBirth, lastDay) >= CHILD_YEARS_MIN ? CHD : INF);
    }

    private static long ageYears(LocalDate dateOfBirth, LocalDate day) {
        return ChronoUnit.YEARS.between(dateOfBirth, day);
    }

    /// Returns the word, such as `adult`.
    public String inWords() {
        return one;
    }

    /// Returns the number with the word, such as `1 adult`, `2 children`.
    public String inWords(long count) {
        return count + " " + (count == 1 ? one : several);
    }

    /// Returns whether a passenger of this type needs a seat.
    public boolean takesSeat() {
        return this != INF;
    }

    /// Parses the three-letter code, in any case.
    ///
    /// @throws IllegalArgumentException if there is no such type
    public static PassengerType parse(String text) {
        String code = CodeSyntax.normalised(text);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElseThrow(() -> CodeSyntax.invalid(text, "a passenger type: one of " + Arrays.toString(values())));
    }
}
