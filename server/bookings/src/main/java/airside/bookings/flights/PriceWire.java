package airside.bookings.flights;

import airside.bookings.trip.FareFamily;
import airside.bookings.trip.PassengerPrice;
import airside.bookings.trip.Price;
import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerType;
import java.util.Optional;

/// Converts prices and fare conditions from and to the records of the contract.
public final class PriceWire {
    private PriceWire() {}

    static Price fromWire(airside.contract.Price price) {
        return new Price(
                fromWire(price.total()),
                price.passengers().stream().map(PriceWire::fromWire).toList(),
                price.trace().stream()
                        .map(step -> new Price.Step(
                                step.text(), Optional.ofNullable(step.amount()).map(PriceWire::fromWire)))
                        .toList());
    }

    static FareFamily fromWire(airside.contract.FareFamily family) {
        return new FareFamily(
                family.code(),
                family.name(),
                CabinClass.parse(family.cabin()),
                family.cabinBags(),
                family.checkedBags(),
                fromWire(family.change()),
                fromWire(family.refund()),
                family.seatSelection());
    }

    /// Returns a price with its trace.
    public static airside.contract.Price toWire(Price price) {
        return airside.contract.Price.builder()
                .total(toWire(price.total()))
                .passengers(price.passengers().stream().map(PriceWire::toWire).toList())
                .trace(price.trace().stream()
                        .map(step -> airside.contract.PriceStep.builder()
                                .text(step.text())
                                .amount(step.amount().map(PriceWire::toWire).orElse(null))
                                .build())
                        .toList())
                .build();
    }

    /// Returns an amount with its currency.
    public static airside.contract.Money toWire(Money money) {
        return airside.contract.Money.builder()
                .amount(money.amount().toPlainString())
                .currency(money.currency().getCurrencyCode())
                .build();
    }

    static airside.contract.FareFamily toWire(FareFamily family) {
        return airside.contract.FareFamily.builder()
                .code(family.code())
                .name(family.name())
                .cabin(family.cabin().name())
                .cabinBags(family.cabinBags())
                .checkedBags(family.checkedBags())
                .change(toWire(family.change()))
                .refund(toWire(family.refund()))
                .seatSelection(family.seatSelection())
                .build();
    }

    private static PassengerPrice fromWire(airside.contract.PassengerPrice price) {
        return new PassengerPrice(
                PassengerType.parse(price.type()),
                price.count(),
                fromWire(price.fare()),
                price.taxes().stream()
                        .map(tax -> new PassengerPrice.Tax(tax.code(), tax.name(), fromWire(tax.amount())))
                        .toList(),
                fromWire(price.total()));
    }

    private static airside.contract.PassengerPrice toWire(PassengerPrice price) {
        return airside.contract.PassengerPrice.builder()
                .type(price.type().name())
                .count(price.count())
                .fare(toWire(price.fare()))
                .taxes(price.taxes().stream()
                        .map(tax -> airside.contract.Tax.builder()
                                .code(tax.code())
                                .name(tax.name())
                                .amount(toWire(tax.amount()))
                                .build())
                        .toList())
                .total(toWire(price.total()))
                .build();
    }

    private static FareFamily.Condition fromWire(airside.contract.Condition condition) {
        return new FareFamily.Condition(
                condition.isAllowed(), Optional.ofNullable(condition.fee()).map(PriceWire::fromWire));
    }

    private static airside.contract.Condition toWire(FareFamily.Condition condition) {
        return airside.contract.Condition.builder()
                .isAllowed(condition.isAllowed())
                .fee(condition.fee().map(PriceWire::toWire).orElse(null))
                .build();
    }

    private static Money fromWire(airside.contract.Money money) {
        return Money.of(money.amount(), money.currency());
    }
}
