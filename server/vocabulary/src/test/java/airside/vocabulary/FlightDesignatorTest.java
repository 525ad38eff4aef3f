package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a flight is identified by its airline and its number.
class FlightDesignatorTest {
    @ParameterizedTest
    @CsvSource({
        "BA117, BA117",
        "ba 117, BA117",
        "BA0117, BA117",
        "U28, U28",
        "9W1, 9W1",
        "LH400a, LH400A",
        "4U9999, 4U9999"
    })
    void isReadInUsualForms(String text, String designator) {
        assertEquals(designator, FlightDesignator.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BA", "BAX", "BA0", "BA12345", "BA117AB", "117", "BA-117", "BA١٧", "B117X7"})
    void invalidTextIsRefused(String text) {
        InvalidText.assertRefused(text, FlightDesignator::parse);
    }

    @Test
    void numbersAreOneToNineThousandNineHundredNinetyNine() {
        InvalidText.assertRefused("0", FlightNumber::parse);
        InvalidText.assertRefused("10000", FlightNumber::parse);
        InvalidText.assertRefused("-1", FlightNumber::parse);
        assertThrows(IllegalArgumentException.class, () -> new FlightNumber(10_000));
    }

    @Test
    void sortByNumberAndNotByText() {
        List<FlightDesignator> sorted = Stream.of("BA117", "BA9", "AA100", "BA117A")
                .map(FlightDesignator::parse)
                .sorted()
                .toList();
        assertEquals("[AA100, BA9, BA117, BA117A]", sorted.toString());
    }
}
