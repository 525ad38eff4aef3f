package airside.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount of one currency, with that currency's own number of decimals (412.00 EUR, 48000 JPY, 12.500 KWD).
///
/// Two currencies are never added, subtracted or compared; what would need rounding says how.
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) throw new IllegalArgumentException(currency + " is no currency to pay in");
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    "%s has more than the %d decimals of %s".formatted(amount.toPlainString(), decimals, currency));
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /// `Money.of("412.00", "EUR")`.
    public static Money of(String amount, String currencyCode) {
        return new Money(decimal(amount), currency(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Rounds to the currency's decimals: what percentages and conversions end with.
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), rounding), currency);
    }

    /// Reads `412.00 EUR`.
    public static Money parse(String text) {
        String[] words = text.strip().split(" +", -1);
        if (words.length != 2) throw Spelling.refuse(text, "an amount and a currency, such as 412.00 EUR");
        return of(words[0], words[1]);
    }

    public Money add(Money other) {
        return new Money(amount.add(other.inTheSameCurrencyAs(this)), currency);
    }

    public Money subtract(Money other) {
        return new Money(amount.subtract(other.inTheSameCurrencyAs(this)), currency);
    }

    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(amount.multiply(factor), currency, rounding);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.inTheSameCurrencyAs(this));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal inTheSameCurrencyAs(Money other) {
        if (currency.equals(other.currency)) return amount;
        throw new IllegalArgumentException("%s and %s are of two currencies".formatted(other, this));
    }

    /// Plain decimals only: `1e9` and `١٢` are numbers to [BigDecimal] but not on an invoice.
    private static BigDecimal decimal(String text) {
        if (text.length() > 24 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw Spelling.refuse(text, "an amount: digits, with a point before the decimals, such as 412.00");
        }
        return new BigDecimal(text);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Spelling.refuse(code, "a currency code of ISO 4217, such as EUR");
        }
    }
}
