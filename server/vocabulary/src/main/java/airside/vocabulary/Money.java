package airside.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in a currency, with that currency's number of decimals (412.00 EUR, 48000 JPY, 12.500 KWD).
///
/// Amounts in different currencies cannot be added, subtracted or compared. Operations that round take a rounding
/// mode.
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public Money {
        int decimals = currency.getDefaultFractionDigits();
        if (decimals < 0) throw new IllegalArgumentException(currency + " is not a currency for payments");
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    "%s has more than the %d decimals of %s".formatted(amount.toPlainString(), decimals, currency));
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /// Returns an amount, such as `Money.of("412.00", "EUR")`.
    ///
    /// @throws IllegalArgumentException if the amount is not a plain decimal number, the currency is not in ISO
    /// 4217, or the amount has more decimals than the currency
    public static Money of(String amount, String currencyCode) {
        return new Money(decimal(amount), currency(currencyCode));
    }

    /// Returns the amount 0 in a currency.
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Returns an amount rounded to the currency's decimals, for percentages and conversions.
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        return new Money(amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), rounding), currency);
    }

    /// Parses `412.00 EUR`.
    ///
    /// @throws IllegalArgumentException as [#of] does, or if the text has another form
    public static Money parse(String text) {
        String[] words = text.strip().split(" +", -1);
        if (words.length != 2) throw CodeSyntax.invalid(text, "an amount and a currency, such as 412.00 EUR");
        return of(words[0], words[1]);
    }

    /// Returns the sum.
    ///
    /// @throws IllegalArgumentException if the currencies differ
    public Money add(Money other) {
        return new Money(amount.add(other.inTheSameCurrencyAs(this)), currency);
    }

    /// Returns the difference.
    ///
    /// @throws IllegalArgumentException if the currencies differ
    public Money subtract(Money other) {
        return new Money(amount.subtract(other.inTheSameCurrencyAs(this)), currency);
    }

    /// Returns a multiple of the amount.
    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /// Returns the product, rounded to the currency's decimals.
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(amount.multiply(factor), currency, rounding);
    }

    /// Returns the amount with the opposite sign.
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

    /// Compares amounts in the same currency.
    ///
    /// @throws IllegalArgumentException if the currencies differ
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
        throw new IllegalArgumentException("%s and %s are in different currencies".formatted(other, this));
    }

    /// Accepts plain decimals only: [BigDecimal] would also parse `1e9` and `١٢`.
    private static BigDecimal decimal(String text) {
        if (text.length() > 24 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw CodeSyntax.invalid(text, "an amount: digits, with a point before the decimals, such as 412.00");
        }
        return new BigDecimal(text);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw CodeSyntax.invalid(code, "a currency code of ISO 4217, such as EUR");
        }
    }
}
