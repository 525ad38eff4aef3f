package airside.desktop.results;

import java.math.BigDecimal;
import java.util.Comparator;

/// The order of results. Sold-out journeys are last; equal ones are ordered by price, elapsed time and departure.
public enum Ranking {
    /// Lowest price plus an amount for each hour of travel.
    BEST(Comparator.comparing(Ranking::priceAndTime)),
    CHEAPEST(Comparator.comparing(Ranking::price)),
    FASTEST(Comparator.comparing(row -> row.journey().elapsed()));

    /// Assumed value of an hour, in units of the prices' currency.
    public static final BigDecimal PRICE_OF_AN_HOUR = BigDecimal.valueOf(22);

    private static final BigDecimal SOLD_OUT = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final Comparator<ResultRow> order;

    Ranking(Comparator<ResultRow> first) {
        this.order = Comparator.<ResultRow, Boolean>comparing(
                        row -> row.lowest().isEmpty())
                .thenComparing(first)
                .thenComparing(Ranking::price)
                .thenComparing(row -> row.journey().elapsed())
                .thenComparing(row -> row.journey().departure().local());
    }

    Comparator<ResultRow> order() {
        return order;
    }

    private static BigDecimal price(ResultRow row) {
        return row.lowest().map(money -> money.amount()).orElse(SOLD_OUT);
    }

    /// Returns sixty times the score, so that no division rounds it.
    private static BigDecimal priceAndTime(ResultRow row) {
        BigDecimal minutes = BigDecimal.valueOf(row.journey().elapsed().toMinutes());
        return price(row).multiply(MINUTES_AN_HOUR).add(minutes.multiply(PRICE_OF_AN_HOUR));
    }
}
