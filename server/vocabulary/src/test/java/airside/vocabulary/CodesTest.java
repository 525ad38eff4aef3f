package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: codes are read in the forms that people write and kept in the industry's form.
class CodesTest {
    @Test
    void codesAreReadInSmallLettersAndWithBlanksAround() {
        assertEquals("LHR", AirportCode.parse(" lhr ").toString());
        assertEquals("LON", CityCode.parse("lon").toString());
        assertEquals("NYC", PlaceCode.parse("Nyc").toString());
        assertEquals("U2", AirlineDesignator.parse("u2").toString());
        assertEquals("YQ", TaxCode.parse("yq").toString());
        assertEquals("YRTGB", FareBasis.parse("yrtgb").toString());
        assertEquals("K", BookingClass.parse("k").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LH", "LHRX", "L1R", "ЛHR", "LH\u0000", "ＬＨＲ"})
    void anAirportIsThreeLetters(String text) {
        InvalidText.assertRefused(text, AirportCode::parse);
        InvalidText.assertRefused(text, CityCode::parse);
        InvalidText.assertRefused(text, PlaceCode::parse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "BAW", "12", "B-", "ß"})
    void anAirlineDesignatorHasALetter(String text) {
        InvalidText.assertRefused(text, AirlineDesignator::parse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Y", "YQQ", "Y."})
    void aTaxCodeIsTwoCharacters(String text) {
        InvalidText.assertRefused(text, TaxCode::parse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1RT", "Y RT", "/CH", "YRT/", "YRT/CH/X", "ABCDEFGHIJKLMNOP", "ABCDEFGH/CHILD12"})
    void aFareBasisBeginsWithItsBookingClass(String text) {
        InvalidText.assertRefused(text, FareBasis::parse);
    }

    @Test
    void theFirstLetterOfAFareBasisIsItsBookingClass() {
        assertEquals(new BookingClass('Q'), FareBasis.parse("QLXAP7/CH25").bookingClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YY", "1", "é"})
    void aBookingClassIsOneLetter(String text) {
        InvalidText.assertRefused(text, BookingClass::parse);
    }

    @Test
    void constructorsAreStrict() {
        assertThrows(IllegalArgumentException.class, () -> new AirportCode("lhr"));
        assertThrows(IllegalArgumentException.class, () -> new BookingClass('y'));
    }

    @Test
    void anAirportAndItsCityCanStandForAPlace() {
        assertEquals(PlaceCode.parse("LHR"), AirportCode.parse("LHR").asPlace());
        assertEquals(PlaceCode.parse("LON"), CityCode.parse("LON").asPlace());
    }

    @Test
    void codesSortByTheirLetters() {
        List<AirportCode> sorted = List.of("SFO", "JFK", "LHR").stream()
                .map(AirportCode::parse)
                .sorted()
                .toList();
        assertEquals("[JFK, LHR, SFO]", sorted.toString());
    }

    @Test
    void aCabinIsKnownByNameAndByLetter() {
        assertEquals(CabinClass.PREMIUM_ECONOMY, CabinClass.parse("premium_economy"));
        assertEquals(CabinClass.PREMIUM_ECONOMY, CabinClass.parse("W"));
        assertEquals('Y', CabinClass.ECONOMY.code());
        InvalidText.assertRefused("COACH", CabinClass::parse);
        InvalidText.assertRefused("", CabinClass::parse);
    }

    @Test
    void statusesHaveAMeaning() {
        assertEquals("confirmed", SegmentStatus.HK.meaning());
        assertEquals(
                List.of(SegmentStatus.HK, SegmentStatus.TK),
                List.of(SegmentStatus.values()).stream()
                        .filter(SegmentStatus::keepsSeats)
                        .toList());
        assertEquals(
                List.of(CouponStatus.OPEN, CouponStatus.CHECKED_IN),
                List.of(CouponStatus.values()).stream()
                        .filter(status -> !status.isFinal())
                        .toList());
        assertEquals('B', CouponStatus.FLOWN.code());
    }
}
