package airside.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: names in the form that airlines use.
class AirlineNameTest {

    @Test
    void surnameGivenNamesAndTitleMakeTheName() {
        AirlineName maya = AirlineName.of("OKAFOR", Optional.of("MAYA"), Optional.of("MS"));
        assertEquals("OKAFOR/MAYA MS", maya.value());
        assertEquals("OKAFOR", maya.surname());
    }

    @Test
    void aPersonWithOneNameHasFirstNameUnknown() {
        assertEquals(
                "SUHARTO/FNU MR",
                AirlineName.of("SUHARTO", Optional.empty(), Optional.of("MR")).value());
    }

    @Test
    void aLongNameIsCutAndKeepsItsTitle() {
        String cut = AirlineName.of("W".repeat(200), Optional.of("S".repeat(400)), Optional.of("MRS"))
                .value();
        assertTrue(cut.length() <= AirlineName.LENGTH_MAX, cut);
        assertTrue(cut.startsWith("W".repeat(30) + "/SSSS") && cut.endsWith("S MRS"), cut);
    }
}
