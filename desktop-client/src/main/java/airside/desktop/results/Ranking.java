package airside.desktop.results;

import java.math.BigDecimal;
import java.util.Comparator;

/// In which order the results stand. Sold-out journeys come last in each; what is equal stands by price, then by
/// time of travel, then by departure.
public enum Ranking {
    /// Least of price plus something for each hour of travel.
    BEST(Comparator.comparing(Ranking::priceAndTime)),
    CHEAPEST(Comparator.comparing(Ranking::price)),
    FASTEST(Comparator.comparing(row -> row.journey().elapsed()));

    /// What an hour is worth to most people, in units of the currency of the prices.
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

    /// In hundredths of a minute's price, so that nothing is rounded away.
    private static BigDecimal priceAndTime(ResultRow row) {
        BigDecimal minutes = BigDecimal.valueOf(row.journey().elapsed().toMinutes());
        return price(row).multiply(MINUTES_AN_HOUR).add(minutes.multiply(PRICE_OF_AN_HOUR));
    }
}
