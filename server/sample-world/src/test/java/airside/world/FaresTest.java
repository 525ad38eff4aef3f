package airside.world;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.TaxCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// FEATURE: invented fares have the properties of real ones.
class FaresTest {
    private static final List<CsvTable.Row> MARKETS =
            CsvTable.read("markets.csv.gz").rows();
    private static final List<CsvTable.Row> CLASSES =
            CsvTable.read("booking-classes.csv").rows();

    @Test
    void aFartherPlaceCostsMoreButNotInProportion() {
        double near = median(300, 800);
        double middle = median(1_600, 2_400);
        double far = median(5_000, 8_000);
        assertTrue(near < middle && middle < far, near + " " + middle + " " + far);
        assertTrue(far / near < 6_500 / 550.0, "as dear by the kilometre: " + far / near);
    }

    /// 8.1 times the square root of the kilometres, at most a third less and a fifth more, at least 49 euros.
    @Test
    void fullFaresFollowTheirRule() {
        for (CsvTable.Row market : MARKETS) {
            double rule = 8.1 * Math.sqrt(market.number("distance_km"));
            int fare = market.number("economy_eur");
            assertTrue(fare >= 49 && fare <= Math.max(49, rule * 1.20 + 1), market::toString);
            assertTrue(fare == 49 || fare >= rule * 0.85 * 0.80 - 1, market::toString);
        }
    }

    @Test
    void bothDirectionsCostAboutTheSame() {
        Map<String, Integer> fares = MARKETS.stream()
                .collect(toMap(row -> row.get("origin") + row.get("destination"), row -> row.number("economy_eur")));
        long apart = MARKETS.stream()
                .filter(row -> fares.containsKey(row.get("destination") + row.get("origin")))
                .filter(row -> {
                    double back = fares.get(row.get("destination") + row.get("origin"));
                    return Math.abs(row.number("economy_eur") / back - 1) > 0.25;
                })
                .count();
        assertEquals(0, apart);
    }

    @Test
    void lowerClassesAreCheaperFewerAndEarlier() {
        Map<String, CsvTable.Row> before = new HashMap<>();
        for (CsvTable.Row row : CLASSES) {
            new BookingClass(row.get("code").charAt(0));
            CsvTable.Row higher =
                    before.put(CabinClass.valueOf(row.get("cabin")).name(), row);
            if (higher == null) {
                assertEquals(100, row.number("authorised_percent"), row::toString);
                continue;
            }
            assertTrue(row.number("rank") == higher.number("rank") + 1, row::toString);
            assertTrue(row.degrees("ratio") < higher.degrees("ratio"), row::toString);
            assertTrue(row.number("authorised_percent") < higher.number("authorised_percent"), row::toString);
            assertTrue(row.number("advance_days") >= higher.number("advance_days"), row::toString);
        }
    }

    @Test
    void aBookingClassBelongsToOneCabin() {
        assertEquals(CLASSES.size(), World.codes("booking-classes.csv", "code").size());
    }

    @Test
    void businessCostsThreeToFiveTimesEconomy() {
        double economy = ratio("Q");
        assertTrue(ratio("D") / economy > 3 && ratio("D") / economy < 5);
        assertTrue(ratio("C") / ratio("M") > 3 && ratio("C") / ratio("M") < 5);
    }

    @Test
    void everyCabinHasItsFamilies() {
        Map<String, List<String>> families = CsvTable.read("fare-families.csv").rows().stream()
                .collect(groupingBy(row -> row.get("cabin"), mapping(row -> row.get("name"), toList())));
        assertEquals(
                Map.of(
                        "ECONOMY", List.of("Light", "Classic", "Flex"),
                        "PREMIUM_ECONOMY", List.of("Premium", "Premium Flex"),
                        "BUSINESS", List.of("Saver", "Flex"),
                        "FIRST", List.of("First")),
                families);
    }

    @Test
    void everyCountryHasTaxes() {
        List<CsvTable.Row> taxes = CsvTable.read("taxes.csv").rows();
        taxes.forEach(tax -> new TaxCode(tax.get("code")));
        Set<String> countries = World.codes("taxes.csv", "country");
        assertTrue(countries.containsAll(World.codes("countries.csv", "code")));
        assertTrue(taxes.stream().allMatch(tax -> tax.degrees("amount_eur") > 0));
        assertTrue(countries.contains("*"));
    }

    /// Short, long and very long flights from London; each cabin has exactly one rate at each distance.
    @Test
    void theAirPassengerDutyGrowsWithTheDistance() {
        assertEquals("15.40", airPassengerDuty(350, "ECONOMY"));
        assertEquals("104.40", airPassengerDuty(5_540, "ECONOMY"));
        assertEquals("239.60", airPassengerDuty(10_880, "HIGHER"));
        assertEquals("33.20", airPassengerDuty(3_218, "HIGHER"));
        assertEquals("230.10", airPassengerDuty(3_219, "HIGHER"));
    }

    private static String airPassengerDuty(int km, String cabins) {
        return CsvTable.read("taxes.csv").rows().stream()
                .filter(tax ->
                        tax.get("country").equals("GB") && tax.get("code").equals("GB"))
                .filter(tax -> tax.get("journeys").equals("INTERNATIONAL")
                        && tax.get("cabins").equals(cabins))
                .filter(tax -> tax.get("km_from").isEmpty() || km >= tax.number("km_from"))
                .filter(tax -> tax.get("km_to").isEmpty() || km < tax.number("km_to"))
                .map(tax -> tax.get("amount_eur"))
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }

    @Test
    void connectingTimesAreRealistic() {
        List<CsvTable.Row> times = CsvTable.read("connecting-times.csv").rows();
        assertEquals("*", times.getFirst().get("airport"));
        for (CsvTable.Row row : times) {
            for (String column : row.columns().subList(1, row.columns().size())) {
                assertTrue(row.number(column) >= 20 && row.number(column) <= 150, row::toString);
            }
            assertTrue(row.get("airport").equals("*") || World.airport(row.get("airport")) != null, row::toString);
        }
    }

    private static double ratio(String bookingClass) {
        return CLASSES.stream()
                .filter(row -> row.get("code").equals(bookingClass))
                .findFirst()
                .orElseThrow()
                .degrees("ratio");
    }

    private static double median(int kmFrom, int kmTo) {
        int[] fares = MARKETS.stream()
                .filter(row -> row.number("distance_km") >= kmFrom && row.number("distance_km") < kmTo)
                .mapToInt(row -> row.number("economy_eur"))
                .sorted()
                .toArray();
        return fares[fares.length / 2];
    }
}
