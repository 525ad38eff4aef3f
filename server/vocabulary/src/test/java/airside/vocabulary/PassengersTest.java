package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.PassengerCounts.Counted;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: which passengers may travel together, and as which type.
class PassengersTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-18");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-28");

    @Test
    void infantsSitOnLapsAndNeedNoSeat() {
        var family = new PassengerCounts(2, 1, 1);
        assertEquals(3, family.seats());
        assertEquals(4, family.total());
        assertEquals(1, family.of(PassengerType.INF));
        assertEquals(0, family.of(PassengerType.INS));
        assertFalse(PassengerType.INF.takesSeat());
        assertTrue(PassengerType.INS.takesSeat());
    }

    @Test
    void invalidCountsAreRefusedAsValues() {
        assertEquals(new Counted.Accepted(new PassengerCounts(9, 0, 9)), PassengerCounts.count(9, 0, 9));
        assertEquals(new Counted.TooManyInfants(2, 1), PassengerCounts.count(1, 0, 2));
        assertEquals(new Counted.TooManyPassengers(10, 9), PassengerCounts.count(8, 2, 0));
        assertEquals(new Counted.TooManyPassengers(4294967294L, 9), PassengerCounts.count(2147483647, 2147483647, 0));
        assertEquals(new Counted.NoPassengers(), PassengerCounts.count(0, 0, 0));
    }

    @Test
    void invalidCountsCannotBeCreated() {
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(9, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(2, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> PassengerCounts.count(-1, 3, 0));
    }

    /// The trip is from 18 to 28 December 2026.
    @ParameterizedTest
    @CsvSource({
        "2014-12-18, ADT", // twelve on the first day
        "2014-12-19, CHD", // turns twelve on the trip: the age at its start counts
        "2014-12-28, CHD",
        "2024-12-18, CHD", // two on the first day
        "2024-12-19, CHD", // turns two on the trip and travels as a child throughout
        "2024-12-28, CHD", // on its last day
        "2024-12-29, INF", // after it
        "2026-12-18, INF", // born on the first day
    })
    void aPassengerIsOfOneTypeThroughoutATrip(LocalDate dateOfBirth, PassengerType type) {
        assertEquals(Optional.of(type), PassengerType.find(dateOfBirth, FIRST_DAY, LAST_DAY));
    }

    @Test
    void aPersonBornAfterTheStartHasNoType() {
        assertEquals(Optional.empty(), PassengerType.find(FIRST_DAY.plusDays(1), FIRST_DAY, LAST_DAY));
    }

    @Test
    void everyDateOfBirthUntilTheStartHasAType() {
        for (LocalDate born = FIRST_DAY.minusYears(20); !born.isAfter(FIRST_DAY); born = born.plusDays(1)) {
            assertTrue(PassengerType.find(born, FIRST_DAY, LAST_DAY).isPresent(), born.toString());
        }
    }

    @Test
    void aLeapDayChildTurnsTwoOnTheFirstOfMarch() {
        LocalDate leapDay = LocalDate.parse("2024-02-29");
        LocalDate before = LocalDate.parse("2026-02-28");
        assertEquals(Optional.of(PassengerType.INF), PassengerType.find(leapDay, before, before));
        assertEquals(Optional.of(PassengerType.CHD), PassengerType.find(leapDay, before, before.plusDays(1)));
    }

    @Test
    void typesAreCountedInWords() {
        assertEquals("1 adult", PassengerType.ADT.inWords(1));
        assertEquals("2 children", PassengerType.CHD.inWords(2));
        assertEquals("0 infants", PassengerType.INF.inWords(0));
    }

    @Test
    void typesAreReadByTheirThreeLetters() {
        assertEquals(PassengerType.CHD, PassengerType.parse("chd"));
        InvalidText.assertRefused("ADULT", PassengerType::parse);
    }
}
