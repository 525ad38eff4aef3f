package airside.desktop.results;

import airside.desktop.travel.Condition;
import airside.desktop.travel.FareFamily;
import airside.desktop.travel.Journey;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/// The filters of the result list.
///
/// @param hiddenAirlines designators of hidden airlines
/// @param departsFrom earliest departure, in minutes of the local day
/// @param departsTo latest departure, in minutes of the local day
/// @param wantsBag whether fares without a checked bag are hidden; journeys stay and get another price
public record Filters(
        Set<String> hiddenAirlines,
        int departsFrom,
        int departsTo,
        boolean nonstopOnly,
        boolean wantsBag,
        boolean wantsChanges,
        boolean wantsRefund) {
    public static final int DAY = 24 * 60;

    public static final Filters NONE = new Filters(Set.of(), 0, DAY, false, false, false, false);

    public Filters {
        hiddenAirlines = Set.copyOf(hiddenAirlines);
    }

    boolean accepts(Journey journey) {
        LocalTime departure = journey.departure().local().toLocalTime();
        int minute = departure.getHour() * 60 + departure.getMinute();
        return !hiddenAirlines.contains(journey.airline().designator())
                && minute >= departsFrom
                && minute <= departsTo
                && (!nonstopOnly || journey.stops().isEmpty());
    }

    boolean accepts(FareFamily family) {
        return (!wantsBag || family.checkedBags() > 0)
                && (!wantsChanges || !(family.change() instanceof Condition.NotAllowed))
                && (!wantsRefund || !(family.refund() instanceof Condition.NotAllowed));
    }

    /// Returns whether no filter is set.
    public boolean isNone() {
        return equals(NONE);
    }

    /// Returns these filters with an airline shown or hidden.
    public Filters showing(String airline, boolean isShown) {
        Set<String> hidden = new HashSet<>(hiddenAirlines);
        if (isShown) hidden.remove(airline);
        else hidden.add(airline);
        return new Filters(hidden, departsFrom, departsTo, nonstopOnly, wantsBag, wantsChanges, wantsRefund);
    }

    /// Returns these filters with a range of local departure hours.
    public Filters departing(int from, int to) {
        return new Filters(hiddenAirlines, from, to, nonstopOnly, wantsBag, wantsChanges, wantsRefund);
    }

    public Filters withNonstopOnly(boolean criteria) {
        return new Filters(hiddenAirlines, departsFrom, departsTo, criteria, wantsBag, wantsChanges, wantsRefund);
    }

    public Filters withBag(boolean criteria) {
        return new Filters(hiddenAirlines, departsFrom, departsTo, nonstopOnly, criteria, wantsChanges, wantsRefund);
    }

    public Filters withChanges(boolean criteria) {
        return new Filters(hiddenAirlines, departsFrom, departsTo, nonstopOnly, wantsBag, criteria, wantsRefund);
    }

    public Filters withRefund(boolean criteria) {
        return new Filters(hiddenAirlines, departsFrom, departsTo, nonstopOnly, wantsBag, wantsChanges, criteria);
    }
}
