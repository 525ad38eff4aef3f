package airside.bookings.passengers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a surname is recognised however one types it.
class SurnameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "muller, Müller, true",
        "MUELLER, Müller, true",
        "müller, Mueller, true",
        "o brien, O'Brien, true",
        "Smith Jones, Smith-Jones, true",
        "papadopoulos, Παπαδόπουλος, true",
        "παπαδοπουλος, Παπαδόπουλος, true",
        "СИДОРОВ, Сидоров, true",
        "🎉, 🎉, true",
        "🎉, 🎈, false",
        "Smith, Smyth, false",
        "Okafo, Okafor, false",
    })
    void caseAccentsAndSpellingsDoNotMatter(String typed, String surname, boolean areSame) {
        assertEquals(areSame, SurnameKeys.areSame(typed, surname));
    }
}
