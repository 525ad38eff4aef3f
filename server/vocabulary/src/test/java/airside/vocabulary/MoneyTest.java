package airside.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: money is exact and in one currency.
class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void hasTheDecimalsOfItsCurrency() {
        assertEquals("412.00 EUR", Money.of("412", "EUR").toString());
        assertEquals("48000 JPY", Money.of("48000.00", "JPY").toString());
        assertEquals("12.500 KWD", Money.parse("12.5 KWD").toString());
        assertEquals(Money.of("1.5", "EUR"), Money.of("1.50", "EUR"));
    }

    @Test
    void addsUpExactly() {
        Money sum = Money.zero(EUR);
        for (int i = 0; i < 10; i++) sum = sum.add(Money.of("0.10", "EUR"));
        assertEquals(Money.of("1.00", "EUR"), sum);
        assertEquals(Money.of("-0.10", "EUR"), sum.subtract(Money.of("1.10", "EUR")));
        assertEquals(Money.of("1236.00", "EUR"), Money.of("412.00", "EUR").times(3));
        assertEquals(Money.of("-412.00", "EUR"), Money.of("412.00", "EUR").negate());
    }

    @Test
    void roundsOnlyWithARoundingMode() {
        BigDecimal threeQuarters = new BigDecimal("0.75");
        assertEquals(Money.of("7.51", "EUR"), Money.of("10.01", "EUR").times(threeQuarters, RoundingMode.HALF_EVEN));
        assertThrows(IllegalArgumentException.class, () -> Money.of("7.5075", "EUR"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("0.5", "JPY"));
    }

    @Test
    void knowsItsSign() {
        assertTrue(Money.zero(EUR).isZero());
        assertTrue(Money.of("-0.01", "EUR").isNegative());
        assertTrue(Money.of("0.01", "EUR").isPositive());
        assertTrue(Money.of("2.00", "EUR").compareTo(Money.of("10.00", "EUR")) < 0);
    }

    @Test
    void refusesAnotherCurrency() {
        Money euros = Money.of("1.00", "EUR");
        Money dollars = Money.of("1.00", "USD");
        assertThrows(IllegalArgumentException.class, () -> euros.add(dollars));
        assertThrows(IllegalArgumentException.class, () -> euros.subtract(dollars));
        assertThrows(IllegalArgumentException.class, () -> euros.compareTo(dollars));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EUR",
                "412.00",
                "412,00 EUR",
                "1e3 EUR",
                "٤ EUR",
                "1.00 EUR EUR",
                "1.00 eur",
                "NaN EUR",
                "1. EUR",
                "+1 EUR"
            })
    void refusesInvalidAmounts(String text) {
        assertThrows(IllegalArgumentException.class, () -> Money.parse(text));
    }

    @Test
    void needsAPaymentCurrency() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "XXX"));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EURO"));
    }
}
