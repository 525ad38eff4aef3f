package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.PassengerCounts.Counted;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// FEATURE: who may travel together, and as what.
class PassengersTest {
    private static final LocalDate TRAVEL = LocalDate.parse("2026-12-18");

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
    void whatCannotTravelTogetherIsRefusedAsAValue() {
        assertEquals(new Counted.Accepted(new PassengerCounts(9, 0, 9)), PassengerCounts.count(9, 0, 9));
        assertEquals(new Counted.TooManyInfants(2, 1), PassengerCounts.count(1, 0, 2));
        assertEquals(new Counted.TooManyPassengers(10, 9), PassengerCounts.count(8, 2, 0));
        assertEquals(new Counted.TooManyPassengers(4294967294L, 9), PassengerCounts.count(2147483647, 2147483647, 0));
        assertEquals(new Counted.Nobody(), PassengerCounts.count(0, 0, 0));
    }

    @Test
    void whatIsAgainstTheRulesCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(9, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new PassengerCounts(2, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> PassengerCounts.count(-1, 3, 0));
    }

    @Test
    void theTypeFollowsFromTheAgeOnTheDayOfTravel() {
        assertTrue(PassengerType.ADT.fits(LocalDate.parse("2014-12-18"), TRAVEL), "twelfth birthday");
        assertTrue(PassengerType.CHD.fits(LocalDate.parse("2014-12-19"), TRAVEL), "the day before it");
        assertTrue(PassengerType.CHD.fits(LocalDate.parse("2024-12-18"), TRAVEL), "second birthday");
        assertTrue(PassengerType.INF.fits(LocalDate.parse("2024-12-19"), TRAVEL), "the day before it");
        assertTrue(PassengerType.INF.fits(TRAVEL, TRAVEL), "born today");
        assertFalse(PassengerType.INF.fits(TRAVEL.plusDays(1), TRAVEL), "not born yet");
        assertFalse(PassengerType.ADT.fits(LocalDate.parse("2014-12-19"), TRAVEL), "eleven");
    }

    @Test
    void aLeapDayChildTurnsTwoOnTheFirstOfMarch() {
        LocalDate leapDay = LocalDate.parse("2024-02-29");
        assertTrue(PassengerType.INF.fits(leapDay, LocalDate.parse("2026-02-28")));
        assertTrue(PassengerType.CHD.fits(leapDay, LocalDate.parse("2026-03-01")));
    }

    @Test
    void typesAreReadByTheirThreeLetters() {
        assertEquals(PassengerType.CHD, PassengerType.parse("chd"));
        Refusal.of("ADULT", PassengerType::parse);
    }
}
