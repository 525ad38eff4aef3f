package airside.desktop.results;

import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Direction;
import airside.desktop.travel.Money;
import airside.desktop.travel.Offer;
import airside.desktop.travel.OfferList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The choices of the traveller: the current direction, the chosen offers and the expanded row.
final class OfferSelection {
    private final ReadOnlyObjectWrapper<Integer> direction = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<List<ChosenOffer>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ResultRow>> expanded = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Removes all choices.
    void clear() {
        chosen.set(List.of());
    }

    /// Changes the current direction and collapses the expanded row; an earlier choice for the direction stays.
    void turnTo(int index) {
        direction.set(index);
        int kept = Math.min(index + 1, chosen.get().size());
        chosen.set(List.copyOf(chosen.get().subList(0, kept)));
        expanded.set(Optional.empty());
    }

    /// Expands or collapses a row.
    void expand(ResultRow row) {
        boolean wasOpen = isExpanded(row);
        expanded.set(wasOpen ? Optional.empty() : Optional.of(row));
    }

    /// Chooses a fare for the current direction and expands its row.
    void choose(ResultRow row, ResultRow.Fare fare) {
        Optional<Offer> offer = fare.offer();
        if (offer.isEmpty()) return;
        List<ChosenOffer> now = new ArrayList<>(chosen.get().subList(0, direction.get()));
        now.add(new ChosenOffer(row.journey(), fare.family(), offer.get()));
        chosen.set(List.copyOf(now));
        expanded.set(Optional.of(row));
    }

    /// Returns whether the current direction is the return.
    boolean isWayBack() {
        return direction.get() == 1;
    }

    /// Returns whether there is a choice for the current direction.
    boolean canGoOn() {
        return chosen.get().size() > direction.get();
    }

    boolean isExpanded(ResultRow row) {
        return expanded.get()
                .filter(open -> open.journey().equals(row.journey()))
                .isPresent();
    }

    boolean isChosen(ResultRow row, ResultRow.Fare fare) {
        return canGoOn()
                && chosen.get().get(direction.get()).journey().equals(row.journey())
                && chosen.get().get(direction.get()).family().equals(fare.family());
    }

    /// Returns the current direction; for a return only journeys that depart after the chosen outbound has landed.
    Direction shown(OfferList offers) {
        return isWayBack() ? waysBack(offers) : offers.outbound();
    }

    private Direction waysBack(OfferList offers) {
        Instant landing = chosen.get().getFirst().journey().arrival().at();
        return offers.directions().getLast().departingAfter(landing);
    }

    /// Returns the amount of the other direction: the cheapest return while the outbound is chosen, then the chosen
    /// outbound.
    Optional<Money> restOfTrip(OfferList offers) {
        if (!offers.isReturn()) return Optional.empty();
        return isWayBack()
                ? Optional.of(chosen.get().getFirst().offer().total())
                : offers.directions().getLast().lowest();
    }

    /// Returns the price of the choices, including the cheapest return until one is chosen; empty without a choice
    /// or without a return after the outbound's landing.
    Optional<Money> total(OfferList offers) {
        if (chosen.get().isEmpty()) return Optional.empty();
        Money sum = chosen.get().stream()
                .map(c -> c.offer().total())
                .reduce(Money::plus)
                .orElseThrow();
        boolean isHalf = offers.isReturn() && chosen.get().size() == 1;
        return isHalf ? waysBack(offers).lowest().map(sum::plus) : Optional.of(sum);
    }

    /// The current direction: 0 outbound, 1 return.
    ReadOnlyObjectProperty<Integer> directionProperty() {
        return direction.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ChosenOffer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ResultRow>> expandedProperty() {
        return expanded.getReadOnlyProperty();
    }
}
