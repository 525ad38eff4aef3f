package airside.desktop.travel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// An amount in a currency, with the currency's number of decimals.
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public Money {
        amount = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.UNNECESSARY);
    }

    /// Returns an amount, as in `Money.of("412.00", "EUR")`.
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /// Returns the sum.
    public Money plus(Money other) {
        return new Money(amount.add(inMyCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inMyCurrency(other)), currency);
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inMyCurrency(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal inMyCurrency(Money other) {
        if (other.currency.equals(currency)) return other.amount;
        throw new IllegalArgumentException("%s and %s are of two currencies".formatted(this, other));
    }
}
