package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LongWordsTest {
    @Test
    void theWordsAreLongAndTheirBlanksAreKept() {
        assertEquals("Ŝéáţš ĥéļð ƒöŕ {0}~~~~", LongWords.of("Seats held for {0}"));
        assertEquals(
                "{0, plural, one {# day} other {# days}}", LongWords.of("{0, plural, one {# day} other {# days}}"));
    }
}
