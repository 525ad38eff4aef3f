package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a ticket number is an airline's accounting code and ten digits.
class TicketNumberTest {
    private static final TicketNumber NUMBER = TicketNumber.of("125", 2_400_018_817L);

    @Test
    void isWrittenWithADashAndReadWithOrWithout() {
        assertEquals("125-2400018817", NUMBER.toString());
        assertEquals(NUMBER, TicketNumber.parse("125-2400018817"));
        assertEquals(NUMBER, TicketNumber.parse("1252400018817"));
        assertEquals(NUMBER, TicketNumber.parse("125 2400018817"));
        assertEquals("125", NUMBER.airlineAccountingCode());
        assertEquals("001-0000000042", TicketNumber.of("001", 42).toString());
    }

    /// 1,252,400,018,817 = 7 × 178,914,288,402 + 3.
    @Test
    void theCheckDigitIsTheRemainderModulo7() {
        assertEquals(3, NUMBER.checkDigit());
        assertEquals(NUMBER, TicketNumber.parse("12524000188173"));
        InvalidText.assertRefused("12524000188174", TicketNumber::parse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "125", "125-24000188", "ABC-2400018817", "125-240001881٧", "125240001881700"})
    void invalidTextIsRefused(String text) {
        InvalidText.assertRefused(text, TicketNumber::parse);
    }

    @Test
    void needsAnAccountingCodeAndASerialThatFits() {
        assertThrows(IllegalArgumentException.class, () -> TicketNumber.of("BA", 1));
        assertThrows(IllegalArgumentException.class, () -> TicketNumber.of("125", -1));
        assertThrows(IllegalArgumentException.class, () -> TicketNumber.of("125", 10_000_000_000L));
    }
}
