package airside.bookings.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import airside.kit.problem.FieldError;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// FEATURE: typing errors in a card are found without contacting the acquirer.
class CardCheckTest {
    private static final YearMonth NOW = YearMonth.of(2026, 12);

    @ParameterizedTest
    @CsvSource({
        "4242 4242 4242 4242, 2026-12, 123, Maya Okafor, ''",
        "4242-4242-4242-4242, 2030-01, 123, Maya Okafor, ''",
        "3782 822463 10005, 2030-01, 1234, Maya Okafor, ''",
        "4242 4242 4242 4241, 2030-01, 123, Maya Okafor, /card/number",
        "4242 4242, 2030-01, 123, Maya Okafor, /card/number",
        "4242x4242x4242x4242, 2030-01, 123, Maya Okafor, /card/number",
        "4242 4242 4242 4242, 2026-11, 123, Maya Okafor, /card/expiryYear",
        "4242 4242 4242 4242, 2030-01, 12a, Maya Okafor, /card/securityCode",
        "3782 822463 10005, 2030-01, 123, Maya Okafor, /card/securityCode",
        "4242 4242 4242 4242, 2030-01, 123, ' ', /card/holderName",
        "1, 2020-01, 1, ' ', /card/number /card/expiryYear /card/securityCode /card/holderName",
    })
    void eachFieldErrorHasAPointer(String number, YearMonth expiry, String code, String holder, String pointers) {
        List<FieldError> errors = CardCheck.errors(Card.of(number, expiry, code, holder), NOW, "/card");
        assertEquals(
                pointers,
                String.join(" ", errors.stream().map(FieldError::pointer).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void everyTestCardCanBeTyped(TestCard card) {
        CardBrand brand = CardBrand.of(card.number());
        Card typed = Card.of(card.number(), NOW, "1234".substring(0, brand.securityCodeLength()), "Maya Okafor");
        assertEquals(List.of(), CardCheck.errors(typed, NOW, "/card"));
        assertFalse(brand == CardBrand.OTHER, card + " has no brand");
    }

    @Test
    void aCardIsNotPrinted() {
        Card card = Card.of("4242 4242 4242 4242", NOW, "987", "Maya Okafor");
        assertEquals("Card[***]", card.toString());
        assertEquals("424242…4242", card.truncatedNumber());
    }
}
