package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: a date of birth is a date on which a living person can have been born.
class BirthDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void personsAreBornUntilToday() {
        assertEquals(Optional.empty(), BirthDates.problem(TODAY, TODAY));
        assertEquals(Optional.empty(), BirthDates.problem(LocalDate.of(1890, 1, 1), TODAY));
    }

    @Test
    void aBirthInTheFutureOrLongAgoIsRefusedWithItsDate() {
        assertEquals(
                Optional.of("The date of birth 2030-01-01 is in the future; correct it"),
                BirthDates.problem(LocalDate.of(2030, 1, 1), TODAY));
        assertEquals(
                Optional.of("The date of birth 1889-12-31 is before 1890-01-01; correct it"),
                BirthDates.problem(LocalDate.of(1889, 12, 31), TODAY));
    }
}
