package airside.bookings.passengers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: whatever a name is written in, airlines get it in the letters of the passport's machine-readable zone.
class AirlineNameTest {

    @ParameterizedTest
    @CsvSource({
        // ICAO Doc 9303 part 3, section 6 A: Latin letters
        "Okafor, OKAFOR",
        "Müller, MUELLER",
        "Åse Ærøskøbing, AASE AEROESKOEBING",
        "Straße, STRASSE",
        "Þórðardóttir, THORDARDOTTIR",
        "Núñez Peña, NUNEZ PENA",
        "Đorđević, DORDEVIC",
        "Łukasiewicz, LUKASIEWICZ",
        "Şıkoğlu İnönü, SIKOGLU INOENUE",
        "Nguyễn Thị Mỹ, NGUYEN THI MY",
        "O’Brien, OBRIEN",
        "O'Brien, OBRIEN",
        "Smith-Jones, SMITH JONES",
        "de  la   Cruz, DE LA CRUZ",
        "Əliyev, ELIYEV",
        // section 6 B: Cyrillic letters
        "Щербаков, SHCHERBAKOV",
        "Юлия, IULIIA",
        "Подъездов, PODIEEZDOV",
        "Королёв, KOROLEV",
        "Љубиша, LJUBISHA",
        // ELOT 743: Greek
        "Παπαδόπουλος, PAPADOPOULOS",
        "Ευαγγελία, EVANGELIA",
        "Αυξεντίου, AFXENTIOU",
        "Μπάμπης, BAMPIS",
        "Χριστοδούλου, CHRISTODOULOU",
        // every other script, by Unicode's romanisation
        "王, WANG",
        "김, GIM",
        "山田, SHANTIAN",
        "סטר, STR",
    })
    void aNameIsWrittenInPassportLetters(String name, String letters) {
        assertEquals(letters, PassportLetters.of(name));
    }

    @Test
    void surnameGivenNamesAndTitleMakeTheName() {
        assertEquals("OKAFOR/MAYA MS", name("Okafor", "Maya", Title.MS));
    }

    @Test
    void somebodyWithOneNameHasFirstNameUnknown() {
        assertEquals("SUHARTO/FNU MR", name("Suharto", "", Title.MR));
    }

    @Test
    void aNameWithoutLettersIsWrittenX() {
        assertEquals("X/X", AirlineName.of("🎉", "12", Optional.empty()).value());
    }

    @Test
    void aLongNameIsCutAndKeepsItsTitle() {
        String cut = name("W".repeat(200), "ß".repeat(200), Title.MRS);
        assertTrue(cut.length() <= AirlineName.LENGTH_MAX, cut);
        assertTrue(cut.startsWith("W".repeat(30) + "/SSSS") && cut.endsWith("S MRS"), cut);
    }

    private static String name(String surname, String givenNames, Title title) {
        return AirlineName.of(surname, givenNames, Optional.of(title)).value();
    }
}
