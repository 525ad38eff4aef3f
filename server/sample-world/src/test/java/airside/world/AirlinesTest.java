package airside.world;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.AirlineDesignator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: airlines have unique designators and accounting codes, and tiles on which white text is readable.
class AirlinesTest {
    private static final List<CsvTable.Row> AIRLINES =
            CsvTable.read("airlines.csv").rows();
    /// WCAG 2.2, 1.4.3: minimum contrast of text.
    private static final double CONTRAST_MIN = 4.5;

    @Test
    void designatorsAndAccountingCodesAreUnique() {
        assertEquals(AIRLINES.size(), column("designator").size());
        assertEquals(AIRLINES.size(), column("accounting_code").size());
        AIRLINES.forEach(airline -> new AirlineDesignator(airline.get("designator")));
    }

    @Test
    void wellKnownAccountingCodesAreCorrect() {
        Map<String, String> codes = AIRLINES.stream()
                .filter(airline -> airline.get("accounting_code_is_invented").equals("no"))
                .collect(toMap(airline -> airline.get("designator"), airline -> airline.get("accounting_code")));
        assertEquals(
                "125 220 057 001 006 016 618 081 932 176 074",
                String.join(
                        " ",
                        List.of("BA", "LH", "AF", "AA", "DL", "UA", "SQ", "QF", "VS", "EK", "KL").stream()
                                .map(codes::get)
                                .toList()));
    }

    @Test
    void inventedAccountingCodesAreInTheirOwnRange() {
        assertTrue(AIRLINES.stream()
                .filter(airline -> airline.get("accounting_code_is_invented").equals("yes"))
                .allMatch(airline -> airline.number("accounting_code") >= 900));
    }

    @Test
    void whiteTextIsReadableOnEveryTile() {
        List<String> pale = AIRLINES.stream()
                .filter(airline -> 1.05 / (luminance(airline.get("colour")) + 0.05) < CONTRAST_MIN)
                .map(airline -> airline.get("name") + " " + airline.get("colour"))
                .toList();
        assertEquals(List.of(), pale);
    }

    private static HashSet<String> column(String name) {
        return new HashSet<>(CsvTable.read("airlines.csv").column(name));
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
