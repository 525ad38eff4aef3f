package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a record locator can be read aloud and typed without mistakes.
class RecordLocatorTest {
    @Test
    void itsAlphabetHasNoVowelsAndNoLookAlikes() {
        String alphabet = RecordLocator.ALPHABET;
        assertFalse(alphabet.matches(".*[AEIOUY01].*"), alphabet);
        for (String alike : new String[] {"0O", "1IL", "2Z", "5S", "6G", "8B"}) {
            long present = alike.chars().filter(c -> alphabet.indexOf(c) >= 0).count();
            assertTrue(present <= 1, alike);
        }
    }

    @Test
    void newLocatorsHaveNoThreeLettersInARow() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            String locator = RecordLocator.random(random).toString();
            assertFalse(locator.matches(".*[A-Z]{3}.*"), locator);
        }
    }

    @Test
    void isReadInSmallLetters() {
        assertEquals("Q7XK2M", RecordLocator.parse(" q7xk2m ").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "AEIOUY", "Q7XK2O"})
    void lookAlikesAreReadButNotGenerated(String text) {
        assertEquals(text, RecordLocator.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q7XK2", "Q7XK2MM", "Q7XK2-", "Q7XK2Ö"})
    void invalidTextIsRefused(String text) {
        InvalidText.assertRefused(text, RecordLocator::parse);
    }
}
