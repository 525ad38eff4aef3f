package airside.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: what the server writes in English is read in German.
class ServerTextTest {
    private final ServerText german = new ServerText(Messages.in(Locale.GERMANY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BA117 LHR-JFK: full economy fare, one way        | BA117 LHR-JFK: voller Economy-Preis, einfacher Flug
        Booking class M: × 0.42                          | Buchungsklasse M: × 0,42
        Half of a return: × 0.85                         | Hälfte eines Rückflugtickets: × 0,85
        Classic: × 1.1 + 20.00 EUR, rounded up           | Classic: × 1,1 + 20,00 EUR, aufgerundet
        An infant on a lap pays a tenth of the fare      | Ein Kleinkind auf dem Schoß zahlt ein Zehntel des Flugpreises
        All passengers, taxes in                         | Alle Reisenden, mit Steuern
        Authorisation 018842                             | Autorisierung 018842
        The card was not charged: The card was reported lost | Die Karte wurde nicht belastet: Die Karte wurde als verloren gemeldet
        A sentence of a later server                     | A sentence of a later server
        """)
    void aSentence(String english, String inGerman) {
        assertEquals(inGerman, german.sentence(english));
    }

    @Test
    void taxesByName() {
        assertEquals("Passagierentgelt", german.tax("Passenger service charge"));
        assertEquals("Sicherheitsentgelt 11. September", german.tax("September 11 Security Fee"));
        assertEquals("A New Tax", german.tax("A New Tax"));
    }

    @Test
    void inEnglishTheyStayAsTheServerWroteThem() {
        ServerText english = new ServerText(Messages.in(Locale.UK));
        assertEquals("Authorisation 018842", english.sentence("Authorisation 018842"));
        assertEquals("Passenger service charge", english.tax("Passenger service charge"));
    }
}
