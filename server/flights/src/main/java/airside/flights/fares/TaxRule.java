package airside.flights.fares;

import airside.flights.schedules.Segment;
import airside.vocabulary.CabinClass;
import airside.vocabulary.Money;
import airside.vocabulary.PassengerType;
import airside.vocabulary.TaxCode;

/// A tax, fee or charge and the segments on which it is due.
///
/// @param country ISO 3166-1 alpha-2 code; `*` means every country
/// @param kmFrom the tax is due on segments of at least this great-circle distance, in kilometres
/// @param kmTo and below this one; [#ANY_DISTANCE] if there is no upper bound
public record TaxRule(
        String country,
        TaxCode code,
        String name,
        LeviedOn leviedOn,
        Journeys journeys,
        Cabins cabins,
        int kmFrom,
        int kmTo,
        Money amount,
        boolean childrenPay,
        boolean infantsPay) {
    public static final int ANY_DISTANCE = Integer.MAX_VALUE;

    /// At which end of a segment the tax is due.
    public enum LeviedOn {
        DEPARTURE,
        ARRIVAL,
        BOTH
    }

    /// On which segments the tax is due.
    public enum Journeys {
        ALL,
        DOMESTIC,
        INTERNATIONAL
    }

    /// In which cabins the tax is due; HIGHER is all but economy.
    public enum Cabins {
        ALL,
        ECONOMY,
        HIGHER
    }

    boolean isDue(Segment segment, CabinClass cabin, PassengerType type) {
        return isDueThere(segment)
                && isDueOnJourney(segment)
                && isDueOver(segment.distanceKm())
                && isDueIn(cabin)
                && isDueFor(type);
    }

    private boolean isDueThere(Segment segment) {
        if (country.equals("*")) return true;
        boolean departs = country.equals(segment.origin().country());
        boolean arrives = country.equals(segment.destination().country());
        return switch (leviedOn) {
            case DEPARTURE -> departs;
            case ARRIVAL -> arrives;
            case BOTH -> departs || arrives;
        };
    }

    private boolean isDueOnJourney(Segment segment) {
        return switch (journeys) {
            case ALL -> true;
            case DOMESTIC -> segment.isDomestic();
            case INTERNATIONAL -> !segment.isDomestic();
        };
    }

    private boolean isDueOver(int km) {
        return km >= kmFrom && km < kmTo;
    }

    private boolean isDueIn(CabinClass cabin) {
        return switch (cabins) {
            case ALL -> true;
            case ECONOMY -> cabin == CabinClass.ECONOMY;
            case HIGHER -> cabin != CabinClass.ECONOMY;
        };
    }

    private boolean isDueFor(PassengerType type) {
        return switch (type) {
            case ADT -> true;
            case CHD, INS -> childrenPay;
            case INF -> infantsPay;
        };
    }
}
