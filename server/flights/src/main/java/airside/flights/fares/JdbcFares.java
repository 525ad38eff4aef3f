package airside.flights.fares;

import airside.flights.fares.FareFamily.SeatSelection;
import airside.kit.database.Database;
import airside.kit.database.Row;
import airside.vocabulary.AirportCode;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import airside.vocabulary.TaxCode;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads fares and their rules from the schema, where amounts are in euros.
public final class JdbcFares {
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Database database;

    public JdbcFares(Database database) {
        this.database = database;
    }

    /// Reads all fares, families, booking classes and taxes.
    public Fares load() {
        return new Fares(markets(), families(), classes(), taxes());
    }

    private Map<Market, Money> markets() {
        Map<Market, Money> fares = new HashMap<>();
        database.query(
                        "SELECT origin, destination, economy_eur FROM markets",
                        row -> Map.entry(
                                new Market(
                                        new AirportCode(row.text("origin")), new AirportCode(row.text("destination"))),
                                new Money(row.decimal("economy_eur"), EUR)))
                .forEach(fare -> fares.put(fare.getKey(), fare.getValue()));
        return fares;
    }

    private List<FareFamily> families() {
        return database.query(
                """
                SELECT cabin, code, name, rank, cabin_bags, checked_bags, change_allowed, change_fee_eur, refund_allowed,
                       refund_fee_eur, seat_selection, ratio, supplement_eur
                FROM fare_families ORDER BY cabin, rank
                """,
                row -> new FareFamily(
                        CabinClass.valueOf(row.text("cabin")),
                        row.text("code"),
                        row.text("name"),
                        row.integer("rank"),
                        row.integer("cabin_bags"),
                        row.integer("checked_bags"),
                        fee(row, "change"),
                        fee(row, "refund"),
                        row.choice("seat_selection", SeatSelection.class),
                        row.decimal("ratio").stripTrailingZeros(),
                        new Money(row.decimal("supplement_eur"), EUR)));
    }

    private static Optional<Money> fee(Row row, String act) throws SQLException {
        if (!isYes(row, act + "_allowed")) return Optional.empty();
        return Optional.of(row.findDecimal(act + "_fee_eur")
                .map(fee -> new Money(fee, EUR))
                .orElse(Money.zero(EUR)));
    }

    private List<BookingClassRule> classes() {
        return database.query(
                """
                SELECT cabin, code, rank, ratio, half_return_ratio, authorised_percent, advance_days
                FROM booking_classes ORDER BY cabin, rank
                """,
                row -> new BookingClassRule(
                        CabinClass.valueOf(row.text("cabin")),
                        new BookingClass(row.letter("code")),
                        row.integer("rank"),
                        row.decimal("ratio").stripTrailingZeros(),
                        row.decimal("half_return_ratio").stripTrailingZeros(),
                        row.integer("authorised_percent"),
                        row.integer("advance_days")));
    }

    private List<TaxRule> taxes() {
        return database.query(
                """
                SELECT country, code, name, levied_on, journeys, cabins, km_from, km_to, amount_eur, children_pay, infants_pay
                FROM taxes ORDER BY id
                """,
                row -> new TaxRule(
                        row.text("country"),
                        new TaxCode(row.text("code")),
                        row.text("name"),
                        row.choice("levied_on", TaxRule.LeviedOn.class),
                        row.choice("journeys", TaxRule.Journeys.class),
                        row.choice("cabins", TaxRule.Cabins.class),
                        row.findInteger("km_from").orElse(0),
                        row.findInteger("km_to").orElse(TaxRule.ANY_DISTANCE),
                        new Money(row.decimal("amount_eur"), EUR),
                        isYes(row, "children_pay"),
                        isYes(row, "infants_pay")));
    }

    private static boolean isYes(Row row, String column) throws SQLException {
        return row.text(column).equals("yes");
    }
}
