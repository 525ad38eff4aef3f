package airside.flights.fares;

import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All fares and their rules, in memory. Immutable.
public final class Fares {
    private final Map<Market, Money> fullEconomy;
    private final Map<CabinClass, List<FareFamily>> families = new EnumMap<>(CabinClass.class);
    private final Map<CabinClass, List<BookingClassRule>> classes = new EnumMap<>(CabinClass.class);
    private final List<TaxRule> taxes;

    public Fares(
            Map<Market, Money> fullEconomy,
            List<FareFamily> families,
            List<BookingClassRule> classes,
            List<TaxRule> taxes) {
        this.fullEconomy = Map.copyOf(fullEconomy);
        this.taxes = List.copyOf(taxes);
        for (CabinClass cabin : CabinClass.values()) {
            this.families.put(
                    cabin,
                    families.stream()
                            .filter(family -> family.cabin() == cabin)
                            .sorted(Comparator.comparingInt(FareFamily::rank))
                            .toList());
            this.classes.put(
                    cabin,
                    classes.stream()
                            .filter(rule -> rule.cabin() == cabin)
                            .sorted(Comparator.comparingInt(BookingClassRule::rank))
                            .toList());
        }
    }

    /// Returns the full economy fare of a market, one way; empty if the market has no fare.
    public Optional<Money> find(Market market) {
        return Optional.ofNullable(fullEconomy.get(market));
    }

    /// Returns the families of a cabin, cheapest first.
    public List<FareFamily> listFamilies(CabinClass cabin) {
        return families.get(cabin);
    }

    /// Returns the family of a cabin by its code, such as `CLASSIC`.
    public Optional<FareFamily> findFamily(CabinClass cabin, String code) {
        return families.get(cabin).stream()
                .filter(family -> family.code().equals(code))
                .findFirst();
    }

    /// Returns the booking classes of a cabin, highest first.
    public List<BookingClassRule> listClasses(CabinClass cabin) {
        return classes.get(cabin);
    }

    /// Returns all taxes, fees and charges, in the order of the world's file.
    public List<TaxRule> listTaxes() {
        return taxes;
    }
}
