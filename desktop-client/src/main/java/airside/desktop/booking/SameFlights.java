package airside.desktop.booking;

import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Direction;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.OfferList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what was chosen among newer offers: the same flights at the same times in the same fare families.
final class SameFlights {
    private SameFlights() {}

    /// Empty when one of them is not on offer any more.
    static Optional<List<ChosenOffer>> find(List<ChosenOffer> chosen, OfferList offers) {
        List<ChosenOffer> found = new ArrayList<>();
        for (int i = 0; i < chosen.size() && i < offers.directions().size(); i++) {
            find(chosen.get(i), offers.directions().get(i)).ifPresent(found::add);
        }
        return found.size() == chosen.size() ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private static Optional<ChosenOffer> find(ChosenOffer wanted, Direction direction) {
        String family = wanted.family().code();
        return direction.results().stream()
                .filter(row -> isSame(row, wanted))
                .flatMap(row -> row.find(family).stream()
                        .map(offer -> new ChosenOffer(row.journey(), direction.get(family), offer)))
                .findFirst();
    }

    private static boolean isSame(JourneyOffers row, ChosenOffer wanted) {
        return row.journey().flights().equals(wanted.journey().flights())
                && row.journey().departure().equals(wanted.journey().departure());
    }
}
