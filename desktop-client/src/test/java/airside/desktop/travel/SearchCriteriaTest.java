package airside.desktop.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: across the date line one may fly back on an earlier local day than one has left; elsewhere not. A
/// return that would come before the departure moves along.
class SearchCriteriaTest {
    private static final Place AUCKLAND = airport("AKL", "Pacific/Auckland", -37.01, 174.79);
    private static final Place RAROTONGA = airport("RAR", "Pacific/Rarotonga", -21.2, -159.81);
    private static final Place PAGO_PAGO = airport("PPG", "Pacific/Pago_Pago", -14.33, -170.71);
    private static final Place APIA = airport("APW", "Pacific/Apia", -13.83, -172.01);
    private static final Place HONG_KONG = airport("HKG", "Asia/Hong_Kong", 22.31, 113.91);
    private static final Place SAN_FRANCISCO = airport("SFO", "America/Los_Angeles", 37.62, -122.37);
    private static final Place LONDON = airport("LHR", "Europe/London", 51.47, -0.46);
    private static final Place PARIS = airport("CDG", "Europe/Paris", 49.01, 2.55);
    private static final Place NEW_YORK = airport("JFK", "America/New_York", 40.64, -73.78);
    private static final Place SINGAPORE = airport("SIN", "Asia/Singapore", 1.36, 103.99);
    private static final LocalDate OUT = december(15);
    private static final LocalDate LAST = OUT.plusYears(1);

    @Test
    void theFirstReturnIsOnTheDayOfTheEarliestLanding() {
        assertEquals(december(14), first(AUCKLAND, RAROTONGA));
        assertEquals(december(16), first(RAROTONGA, AUCKLAND));
        assertEquals(december(16), first(PAGO_PAGO, APIA));
        assertEquals(december(14), first(APIA, PAGO_PAGO));
        assertEquals(december(14), first(HONG_KONG, SAN_FRANCISCO), "CX872 leaves at 00:30 and lands at 22:05");
        assertEquals(december(16), first(SAN_FRANCISCO, HONG_KONG));
    }

    @Test
    void whereNoDateLineIsCrossedTheFirstReturnIsNotBeforeTheDeparture() {
        assertEquals(OUT, first(PARIS, LONDON));
        assertEquals(OUT, first(LONDON, PARIS));
        assertEquals(OUT, first(LONDON, NEW_YORK));
        assertEquals(OUT, first(NEW_YORK, LONDON));
        assertEquals(OUT, first(LONDON, SINGAPORE));
    }

    @Test
    void aReturnBeforeTheDepartureMovesAlongAndKeepsTheStay() {
        assertEquals("2026-12-20 2026-12-24", departing(20, criteria(PARIS, LONDON, december(19))));
        assertEquals("2026-12-17 2026-12-18", departing(17, criteria(LONDON, NEW_YORK, december(16))));
        assertEquals("2026-12-16 2026-12-16", departing(16, criteria(AUCKLAND, RAROTONGA, december(15))));
        assertEquals("2026-12-17 2026-12-16", departing(17, criteria(AUCKLAND, RAROTONGA, december(14))));
        assertEquals("2026-12-16 2026-12-17", departing(16, criteria(PAGO_PAGO, APIA, december(15))));
        assertEquals("2026-12-21 2026-12-26", departing(21, criteria(HONG_KONG, SAN_FRANCISCO, december(20))));
    }

    @Test
    void aReturnThatFollowsTheDepartureStays() {
        assertEquals("2026-12-19 2026-12-19", departing(19, criteria(PARIS, LONDON, december(19))));
        assertEquals("2026-12-10 2026-12-19", departing(10, criteria(LONDON, NEW_YORK, december(19))));
        assertEquals("2026-12-15 2026-12-14", departing(15, criteria(AUCKLAND, RAROTONGA, december(14))));
    }

    @Test
    void theReturnMovesToTheLastDayOnSaleAtTheLatest() {
        SearchCriteria moved = criteria(LONDON, NEW_YORK, december(19)).departingOn(december(20), december(22));
        assertEquals("2026-12-20 2026-12-22", days(moved));
    }

    @Test
    void anOutboundThatWouldComeAfterTheReturnMovesAlong() {
        assertEquals("2026-12-14 2026-12-14", returning(14, criteria(LONDON, NEW_YORK, december(15))));
        assertEquals("2026-12-14 2026-12-14", returning(14, criteria(PARIS, LONDON, december(19))));
        assertEquals("2026-12-15 2026-12-14", returning(14, criteria(AUCKLAND, RAROTONGA, december(15))));
        assertEquals("2026-12-12 2026-12-12", returning(12, criteria(AUCKLAND, RAROTONGA, december(15))));
        assertEquals("2026-12-14 2026-12-15", returning(15, criteria(PAGO_PAGO, APIA, december(16))));
    }

    private static LocalDate first(Place origin, Place destination) {
        return SearchCriteria.firstReturnDay(origin, destination, OUT);
    }

    private static String departing(int day, SearchCriteria criteria) {
        return days(criteria.departingOn(december(day), LAST));
    }

    private static String returning(int day, SearchCriteria criteria) {
        return days(criteria.returningOn(december(day)));
    }

    private static String days(SearchCriteria criteria) {
        return criteria.departureDate() + " " + criteria.returnDate().orElseThrow();
    }

    private static LocalDate december(int day) {
        return LocalDate.of(2026, 12, day);
    }

    private static SearchCriteria criteria(Place origin, Place destination, LocalDate back) {
        return new SearchCriteria(
                origin, destination, OUT, Optional.of(back), PassengerCounts.ONE_ADULT, Cabin.ECONOMY);
    }

    private static Place airport(String code, String zone, double latitude, double longitude) {
        return new Place(
                code,
                Place.Kind.AIRPORT,
                code,
                code,
                code,
                ZoneId.of(zone),
                new Position(latitude, longitude),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
