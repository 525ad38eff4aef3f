package airside.desktop.everyscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LongTextsTest {
    @Test
    void theWordsAreLongAndTheirBlanksAreKept() {
        assertEquals("Ŝéáţš ĥéļð ƒöŕ {0}~~~~", LongTexts.of("Seats held for {0}"));
        assertEquals(
                "{0, plural, one {# day} other {# days}}", LongTexts.of("{0, plural, one {# day} other {# days}}"));
    }
}
