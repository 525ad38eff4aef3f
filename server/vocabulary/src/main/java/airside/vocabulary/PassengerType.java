package airside.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// Who travels, as fares see it.
public enum PassengerType {
    /// Adult: 12 and over.
    ADT(12, Integer.MAX_VALUE),
    /// Child: 2 to 11.
    CHD(2, 11),
    /// Infant under 2 on an adult's lap, without a seat.
    INF(0, 1),
    /// Infant under 2 in a seat of its own.
    INS(0, 1);

    private final int ageYearsMin;
    private final int ageYearsMax;

    PassengerType(int ageYearsMin, int ageYearsMax) {
        this.ageYearsMin = ageYearsMin;
        this.ageYearsMax = ageYearsMax;
    }

    public boolean takesSeat() {
        return this != INF;
    }

    /// Whether somebody born then is of this type on the day of travel; nobody travels before being born.
    public boolean fits(LocalDate dateOfBirth, LocalDate travelDate) {
        if (travelDate.isBefore(dateOfBirth)) return false;
        long ageYears = ChronoUnit.YEARS.between(dateOfBirth, travelDate);
        return ageYears >= ageYearsMin && ageYears <= ageYearsMax;
    }

    /// Reads the three letters.
    public static PassengerType parse(String text) {
        String code = Spelling.normalised(text);
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Spelling.refuse(text, "a passenger type: one of " + Arrays.toString(values())));
    }
}
