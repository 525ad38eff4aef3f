package airside.desktop.travel;

import java.time.LocalDate;
import java.time.Period;

/// The passenger type, by age, which determines the fare.
public enum PassengerType {
    /// Twelve and over at the start of the trip.
    ADT,
    /// Two to eleven at the start of the trip, or two before its end.
    CHD,
    /// Under two throughout the trip, on an adult's lap.
    INF;

    private static final int CHILD_YEARS_MIN = 2;
    private static final int ADULT_YEARS_MIN = 12;

    /// Returns the type for a whole trip, by the server's rule.
    ///
    /// @param born date of birth, not after the first day
    /// @param firstDay local date of the first departure
    /// @param lastDay last local date of the trip
    public static PassengerType of(LocalDate born, LocalDate firstDay, LocalDate lastDay) {
        if (Period.between(born, firstDay).getYears() >= ADULT_YEARS_MIN) return ADT;
        return Period.between(born, lastDay).getYears() >= CHILD_YEARS_MIN ? CHD : INF;
    }
}
