package airside.flights.fares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.fares.FareFamily.SeatSelection;
import airside.flights.places.Airport;
import airside.flights.schedules.AircraftType;
import airside.flights.schedules.Airline;
import airside.flights.schedules.DatedLeg;
import airside.flights.schedules.DatedLegKey;
import airside.flights.schedules.Segment;
import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.CityCode;
import airside.vocabulary.FlightDesignator;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import airside.vocabulary.TaxCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// FEATURE: a price follows from its rules, and its trace lists each step.
class PricingTest {
    private static final Money FULL = eur("600.00");
    private static final List<BookingClassRule> CLASSES = List.of(
            rule('Y', 1, "1.00", "1.00", 100, 0),
            rule('M', 2, "0.70", "0.90", 60, 0),
            rule('L', 3, "0.40", "0.80", 20, 21));
    private static final FareFamily LIGHT = family("LIGHT", "Light", "1.00", "0.00");
    private static final FareFamily CLASSIC = family("CLASSIC", "Classic", "1.08", "22.00");
    private static final List<TaxRule> TAXES = List.of(
            tax("GB", "GB", TaxRule.LeviedOn.DEPARTURE, "102.00", false),
            tax("US", "US", TaxRule.LeviedOn.BOTH, "20.10", true),
            tax("DE", "RA", TaxRule.LeviedOn.DEPARTURE, "26.80", true));

    @Test
    void theTraceListsAllSteps() {
        Price price =
                Pricing.price(FULL, segment(), CLASSES.get(1), CLASSIC, true, new PassengerCounts(2, 1, 1), TAXES);
        assertEquals(
                """
                BA117 LHR–JFK: full economy fare, one way = 600.00 EUR
                Booking class M: × 0.70 = 420.00 EUR
                Half of a return: × 0.90 = 378.00 EUR
                Classic: × 1.08 + 22.00 EUR, rounded up = 431.00 EUR
                A child pays three quarters of the fare = 323.25 EUR
                An infant on a lap pays a tenth of the fare = 43.10 EUR
                All passengers, taxes in = 1512.75 EUR\
                """,
                price.trace().stream()
                        .map(step -> step.text() + " = " + step.amount().orElseThrow())
                        .collect(Collectors.joining("\n")));
        assertEquals(eur("1512.75"), price.total());
    }

    @Test
    void everyPassengerTypePaysItsOwnTaxes() {
        Price price = Pricing.price(FULL, segment(), CLASSES.get(0), LIGHT, false, new PassengerCounts(1, 1, 1), TAXES);
        assertEquals(
                List.of("ADT 722.10 EUR", "CHD 470.10 EUR", "INF 80.10 EUR"),
                price.passengers().stream()
                        .map(each -> each.type() + " " + each.total())
                        .toList());
    }

    /// London to New York is 5,540 km: a band includes its lower bound and excludes its upper bound.
    @Test
    void aTaxIsDueWithinItsBandOfDistance() {
        int km = segment().distanceKm();
        assertTrue(isDueBetween(0, TaxRule.ANY_DISTANCE));
        assertTrue(isDueBetween(km, km + 1));
        assertFalse(isDueBetween(km + 1, TaxRule.ANY_DISTANCE));
        assertFalse(isDueBetween(0, km));
    }

    private static boolean isDueBetween(int kmFrom, int kmTo) {
        TaxRule rule = new TaxRule(
                "GB",
                new TaxCode("GB"),
                "Air Passenger Duty",
                TaxRule.LeviedOn.DEPARTURE,
                TaxRule.Journeys.INTERNATIONAL,
                TaxRule.Cabins.ALL,
                kmFrom,
                kmTo,
                eur("104.40"),
                false,
                false);
        return rule.isDue(segment(), CabinClass.ECONOMY, PassengerType.ADT);
    }

    @Test
    void theLowestOpenClassIsSold() {
        assertEquals("L 20", open(1, 100, 0, 30));
        assertEquals("M 60", open(1, 100, 0, 20)); // L must be bought three weeks before departure
        assertEquals("M 40", open(1, 100, 20, 30)); // L closes when a fifth is taken
        assertEquals("Y 40", open(1, 100, 60, 30));
        assertEquals("Y 1", open(1, 100, 99, 30));
        assertEquals("none", open(2, 100, 99, 30));
        assertEquals("M 41", open(9, 100, 19, 30)); // L has one seat, too few for nine
    }

    @Test
    void aFareBasisNamesClassUseAndFamily() {
        assertEquals(
                "MRTCLASSIC",
                Pricing.fareBasis(new BookingClass('M'), true, CLASSIC).value());
        assertEquals(
                "LOWLIGHT",
                Pricing.fareBasis(new BookingClass('L'), false, LIGHT).value());
    }

    @Test
    void twoJourneysAddUpTypeByType() {
        Price one = Pricing.price(FULL, segment(), CLASSES.get(0), LIGHT, true, new PassengerCounts(2, 0, 0), TAXES);
        Price both = one.add(one);
        assertEquals(one.total().times(2), both.total());
        assertEquals(1, both.passengers().size());
        assertEquals(
                eur("204.00"), both.passengers().getFirst().taxes().getFirst().amount());
    }

    private static String open(int seats, int capacity, int taken, long daysAhead) {
        return Pricing.lowestOpen(CLASSES, seats, capacity, taken, daysAhead)
                .map(open -> open.rule().bookingClass() + " " + open.seats())
                .orElse("none");
    }

    private static BookingClassRule rule(char letter, int rank, String ratio, String half, int percent, int days) {
        return new BookingClassRule(
                CabinClass.ECONOMY,
                new BookingClass(letter),
                rank,
                new BigDecimal(ratio),
                new BigDecimal(half),
                percent,
                days);
    }

    private static FareFamily family(String code, String name, String ratio, String supplement) {
        return new FareFamily(
                CabinClass.ECONOMY,
                code,
                name,
                1,
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                SeatSelection.PAID,
                new BigDecimal(ratio),
                eur(supplement));
    }

    private static TaxRule tax(String country, String code, TaxRule.LeviedOn on, String amount, boolean childrenPay) {
        return new TaxRule(
                country,
                new TaxCode(code),
                code,
                on,
                TaxRule.Journeys.ALL,
                TaxRule.Cabins.ALL,
                0,
                TaxRule.ANY_DISTANCE,
                eur(amount),
                childrenPay,
                country.equals("US"));
    }

    private static Segment segment() {
        Airport heathrow = airport("LHR", "LON", "GB", "Europe/London", 51.47, -0.45);
        Airport kennedy = airport("JFK", "NYC", "US", "America/New_York", 40.64, -73.79);
        Airline airline = new Airline(new AirlineDesignator("BA"), "British Airways", "125");
        FlightDesignator flight = FlightDesignator.parse("BA117");
        LocalDateTime departs = LocalDateTime.of(2026, 12, 18, 8, 30);
        LocalDateTime arrives = LocalDateTime.of(2026, 12, 18, 11, 5);
        DatedLeg leg = new DatedLeg(
                new DatedLegKey(flight, departs.toLocalDate(), heathrow.code()),
                heathrow,
                departs,
                departs.atZone(heathrow.zone()).toInstant(),
                kennedy,
                arrives,
                arrives.atZone(kennedy.zone()).toInstant(),
                new AircraftType("744", "Boeing 747-400", Map.of(CabinClass.ECONOMY, 243)));
        return new Segment(flight, airline, airline, LocalDate.of(2026, 12, 18), List.of(leg));
    }

    private static Airport airport(
            String code, String city, String country, String zone, double latitude, double longitude) {
        return new Airport(
                new AirportCode(code),
                Optional.empty(),
                code,
                new CityCode(city),
                city,
                country,
                Optional.empty(),
                ZoneId.of(zone),
                latitude,
                longitude);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
