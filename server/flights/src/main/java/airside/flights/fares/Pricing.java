package airside.flights.fares;

import airside.flights.schedules.Segment;
import airside.vocabulary.BookingClass;
import airside.vocabulary.CabinClass;
import airside.vocabulary.FareBasis;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import airside.vocabulary.TaxCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes prices from its arguments alone. The steps, each of which appears in the trace:
///
/// 1. the market's full economy fare, one way;
/// 2. times the booking class's ratio;
/// 3. times its half-return ratio, if the journey is half of a return;
/// 4. times the fare family's ratio, plus its supplement, rounded up to whole units;
/// 5. children pay three quarters of it, infants on a lap a tenth;
/// 6. taxes, fees and charges of each segment.
public final class Pricing {
    private static final BigDecimal CHILD_SHARE = new BigDecimal("0.75");
    private static final BigDecimal INFANT_SHARE = new BigDecimal("0.10");

    private Pricing() {}

    /// Returns the lowest booking class of a cabin that is open for a number of seats; empty if all are closed.
    ///
    /// @param highestFirst the booking classes of the cabin
    /// @param seats number of wanted seats
    /// @param capacity seats of the cabin on the fullest leg
    /// @param taken seats held or sold on that leg
    /// @param daysAhead days until departure
    public static Optional<OpenClass> lowestOpen(
            List<BookingClassRule> highestFirst, int seats, int capacity, int taken, long daysAhead) {
        for (BookingClassRule rule : highestFirst.reversed()) {
            int open = rule.seatsOpen(capacity, taken);
            if (open >= seats && daysAhead >= rule.advanceDays()) return Optional.of(new OpenClass(rule, open));
        }
        return Optional.empty();
    }

    /// An open booking class and how many of its seats are open.
    public record OpenClass(BookingClassRule rule, int seats) {}

    /// Computes the price of a journey of one segment.
    ///
    /// @param fullEconomy the market's full economy fare, one way
    /// @param isHalfReturn whether the journey is one of the two directions of a return
    public static Price price(
            Money fullEconomy,
            Segment segment,
            BookingClassRule rule,
            FareFamily family,
            boolean isHalfReturn,
            PassengerCounts passengers,
            List<TaxRule> taxRules) {
        List<PriceStep> trace = new ArrayList<>();
        Money adultFare = adultFare(fullEconomy, segment, rule, family, isHalfReturn, trace);
        List<PassengerPrice> prices = new ArrayList<>();
        for (PassengerType type : List.of(PassengerType.ADT, PassengerType.CHD, PassengerType.INF)) {
            int count = passengers.of(type);
            if (count == 0) continue;
            Money fare = share(type, adultFare, trace);
            List<Tax> taxes = taxes(segment, family.cabin(), type, taxRules);
            prices.add(new PassengerPrice(type, count, fare, taxes));
        }
        Price price = new Price(prices, trace);
        trace.add(step("All passengers, taxes in", price.total()));
        return new Price(prices, trace);
    }

    /// Returns the fare basis code: booking class, `RT` for half of a return or `OW` for one way, and up to 8
    /// letters of the family, such as `MRTCLASSIC`.
    public static FareBasis fareBasis(BookingClass bookingClass, boolean isHalfReturn, FareFamily family) {
        String family8 = family.code().replace("_", "");
        return new FareBasis(
                bookingClass + (isHalfReturn ? "RT" : "OW") + family8.substring(0, Math.min(8, family8.length())));
    }

    private static Money adultFare(
            Money fullEconomy,
            Segment segment,
            BookingClassRule rule,
            FareFamily family,
            boolean isHalfReturn,
            List<PriceStep> trace) {
        Market market =
                new Market(segment.origin().code(), segment.destination().code());
        trace.add(step("%s %s: full economy fare, one way".formatted(segment.flight(), market), fullEconomy));
        BigDecimal fare = fullEconomy.amount().multiply(rule.ratio());
        trace.add(
                step("Booking class %s: × %s".formatted(rule.bookingClass(), rule.ratio()), money(fare, fullEconomy)));
        if (isHalfReturn) {
            fare = fare.multiply(rule.halfReturnRatio());
            trace.add(step("Half of a return: × %s".formatted(rule.halfReturnRatio()), money(fare, fullEconomy)));
        }
        fare = fare.multiply(family.ratio()).add(family.supplement().amount()).setScale(0, RoundingMode.CEILING);
        Money whole = money(fare, fullEconomy);
        trace.add(
                step("%s: × %s + %s, rounded up".formatted(family.name(), family.ratio(), family.supplement()), whole));
        return whole;
    }

    private static Money share(PassengerType type, Money adultFare, List<PriceStep> trace) {
        return switch (type) {
            case ADT, INS -> adultFare;
            case CHD -> child(adultFare, CHILD_SHARE, "A child pays three quarters of the fare", trace);
            case INF -> child(adultFare, INFANT_SHARE, "An infant on a lap pays a tenth of the fare", trace);
        };
    }

    private static Money child(Money adultFare, BigDecimal share, String text, List<PriceStep> trace) {
        Money fare = adultFare.times(share, RoundingMode.HALF_UP);
        trace.add(step(text, fare));
        return fare;
    }

    private static List<Tax> taxes(Segment segment, CabinClass cabin, PassengerType type, List<TaxRule> rules) {
        Map<TaxCode, Tax> taxes = new LinkedHashMap<>();
        for (TaxRule rule : rules) {
            if (!rule.isDue(segment, cabin, type)) continue;
            taxes.merge(
                    rule.code(),
                    new Tax(rule.code(), rule.name(), rule.amount()),
                    (one, other) -> new Tax(one.code(), one.name(), one.amount().add(other.amount())));
        }
        return List.copyOf(taxes.values());
    }

    private static PriceStep step(String text, Money amount) {
        return new PriceStep(text, Optional.of(amount));
    }

    private static Money money(BigDecimal amount, Money like) {
        return Money.rounded(amount, like.currency(), RoundingMode.HALF_UP);
    }
}
