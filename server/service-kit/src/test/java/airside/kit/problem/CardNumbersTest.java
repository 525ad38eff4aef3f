package airside.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: a problem never repeats a card number, wherever the client wrote it.
class CardNumbersTest {
    @Test
    void onlyTheLastFourDigitsOfACardAreShown() {
        assertEquals("/••••4242 is not a known field", CardNumbers.masked("/4242424242424242 is not a known field"));
        assertEquals("There is no ••••4242 here", CardNumbers.masked("There is no 4242 4242 4242 4242 here"));
        assertEquals("••••0005", CardNumbers.masked("3782-822463-10005"));
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1111 123,   ••••1111 123",
        "4242424242424242 12/28,    ••••4242 12/28",
        "4111111111111111-123,      ••••1111-123",
        "4111111111111111123,       ••••1111123",
        "378282246310005 1234,      ••••0005 1234",
        "12 4242424242424242,       12 ••••4242",
        "4242424242424242 5555555555554444, ••••4242 ••••4444",
        "4242424242424242 4242424242424241, ••••4242 4242424242424241",
    })
    void aCardNumberIsFoundAmongOtherDigits(String text, String masked) {
        assertEquals(masked, CardNumbers.masked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no ticket 125-2400018817",
                "2026-12-18T08:30",
                "4242424242424241 has no check digit",
                "hold 9f1200e0-acc8-41cd-aed9-892d2dc0a359",
                "12345",
                "the parcel 9007199254740993 weighs 12 34 56",
                "an id of 20 digits, 12345678901234567890",
                ""
            })
    void otherNumbersStay(String text) {
        assertEquals(text, CardNumbers.masked(text));
    }
}
