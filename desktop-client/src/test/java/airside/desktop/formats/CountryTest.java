package airside.desktop.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.text.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: countries have their German names in German.
class CountryTest {
    @ParameterizedTest
    @CsvSource({
        "United Kingdom, Vereinigtes Königreich",
        "Australia, Australien",
        "Czech Republic, Tschechien",
        "Elbonia, Elbonia"
    })
    void aCountryIsNamed(String english, String german) {
        assertEquals(german, new Formats(Messages.in(Locale.GERMANY)).country(english));
        assertEquals(english, new Formats(Messages.in(Locale.UK)).country(english));
    }
}
