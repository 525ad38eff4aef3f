package airside.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: tickets of releases up to 0.2 keep their names.
class LetterByLetterTest {

    @ParameterizedTest
    @CsvSource({
        "Okafor, OKAFOR",
        "Smith-Jones, SMITH JONES",
        "Müller, MUELLER",
        "Ærøskøbing, AEROESKOEBING",
        "Щербаков, SHCHERBAKOV",
        "Љубиша, LJUBISHA",
        "Зеленський, ZELENSKII",
        "Παπαδόπουλος, PAPADOPOULOS",
        "王, WANG",
        "김, GIM",
        "山田, SHANTIAN",
        "סטר, STR",
        "मोदी, MADA",
        "やまだ, YAMATA",
        "ბერიძე, X",
        "🎉, X",
        "12, X",
    })
    void convertsAsInRelease02(String name, String letters) {
        assertEquals(letters, LetterByLetter.write(name));
    }
}
