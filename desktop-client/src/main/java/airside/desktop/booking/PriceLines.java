package airside.desktop.booking;

import airside.desktop.formats.Formats;
import airside.desktop.travel.Money;
import airside.desktop.travel.PassengerType;
import airside.desktop.travel.Price;
import airside.desktop.travel.Price.PassengerPrice;
import airside.desktop.travel.Price.Tax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of a price: fares by passenger type, then taxes. Their sum is the total.
///
/// @param fares one line for each passenger type, without taxes
/// @param taxes each tax, fee and charge, summed over all passengers
public record PriceLines(List<Line> fares, List<TaxLine> taxes, Money taxesTotal) {
    public PriceLines {
        fares = List.copyOf(fares);
        taxes = List.copyOf(taxes);
    }

    /// @param each the fare of one passenger
    public record Line(PassengerType type, int count, Money each, Money all) {
        String text(Formats formats) {
            return formats.passengers(type, count) + " × " + formats.money(each);
        }
    }

    /// A tax, fee or charge with its amount for all passengers.
    public record TaxLine(String code, String name, Money all) {}

    /// Adds the prices of one or two directions.
    static PriceLines of(List<Price> prices) {
        Map<PassengerType, Line> fares = new EnumMap<>(PassengerType.class);
        Map<String, TaxLine> taxes = new LinkedHashMap<>();
        Money none = prices.getFirst().total().times(0);
        for (Price price : prices) {
            for (PassengerPrice who : price.passengers()) {
                fares.merge(who.type(), line(who), PriceLines::add);
                for (Tax tax : who.taxes()) {
                    TaxLine line =
                            new TaxLine(tax.code(), tax.name(), tax.amount().times(who.count()));
                    taxes.merge(tax.code() + tax.name(), line, PriceLines::add);
                }
            }
        }
        Money sum = taxes.values().stream().map(TaxLine::all).reduce(none, Money::plus);
        return new PriceLines(new ArrayList<>(fares.values()), new ArrayList<>(taxes.values()), sum);
    }

    private static Line line(PassengerPrice who) {
        return new Line(who.type(), who.count(), who.fare(), who.fare().times(who.count()));
    }

    private static Line add(Line a, Line b) {
        return new Line(a.type(), a.count(), a.each().plus(b.each()), a.all().plus(b.all()));
    }

    private static TaxLine add(TaxLine a, TaxLine b) {
        return new TaxLine(a.code(), a.name(), a.all().plus(b.all()));
    }
}
