package airside.desktop.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: across the date line one may fly back on an earlier local day than one has left; elsewhere not.
class SearchWishTest {
    private static final Place AUCKLAND = airport("AKL", "Pacific/Auckland");
    private static final Place RAROTONGA = airport("RAR", "Pacific/Rarotonga");
    private static final Place PAGO_PAGO = airport("PPG", "Pacific/Pago_Pago");
    private static final Place APIA = airport("APW", "Pacific/Apia");
    private static final Place LONDON = airport("LHR", "Europe/London");
    private static final Place PARIS = airport("CDG", "Europe/Paris");
    private static final LocalDate OUT = LocalDate.of(2026, 12, 15);

    @Test
    void theReturnMayBeOnTheDayBeforeAcrossTheDateLine() {
        SearchWish wish = wish(AUCKLAND, RAROTONGA).returningOn(OUT.minusDays(1));
        assertEquals("2026-12-15 2026-12-14", days(wish));
        assertEquals("2026-12-16 2026-12-16", days(wish.departingOn(OUT.plusDays(1))));
        assertEquals("2026-12-12 2026-12-12", days(wish.returningOn(OUT.minusDays(3))));
    }

    /// Samoa is a day ahead of American Samoa, half an hour's flight away.
    @Test
    void theReturnIsOnTheDayAfterAcrossTheDateLineTheOtherWay() {
        SearchWish wish = wish(PAGO_PAGO, APIA);
        assertEquals("2026-12-14 2026-12-15", days(wish.returningOn(OUT)));
        assertEquals("2026-12-16 2026-12-17", days(wish.departingOn(OUT.plusDays(1))));
    }

    @Test
    void elsewhereTheReturnIsOnTheSameDayAtTheEarliest() {
        assertEquals("2026-12-14 2026-12-14", days(wish(LONDON, PARIS).returningOn(OUT.minusDays(1))));
        assertEquals("2026-12-20 2026-12-20", days(wish(PARIS, LONDON).departingOn(LocalDate.of(2026, 12, 20))));
    }

    private static String days(SearchWish wish) {
        return wish.departureDate() + " " + wish.returnDate().orElseThrow();
    }

    private static SearchWish wish(Place origin, Place destination) {
        return new SearchWish(origin, destination, OUT, Optional.of(OUT), PassengerCounts.ONE_ADULT, Cabin.ECONOMY);
    }

    private static Place airport(String code, String zone) {
        return new Place(
                code,
                Place.Kind.AIRPORT,
                code,
                code,
                code,
                ZoneId.of(zone),
                new Position(0, 0),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
