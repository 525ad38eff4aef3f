package airside.desktop.drafts;

import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.Direction;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.OfferList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds earlier chosen flights among newer offers: same flights, same times, same fare families.
public final class OfferMatcher {
    private OfferMatcher() {}

    /// Returns the matching offers; empty if one of the flights is no longer offered.
    public static Optional<List<ChosenOffer>> find(List<DraftFlights> wanted, OfferList offers) {
        List<ChosenOffer> found = new ArrayList<>();
        for (int i = 0; i < wanted.size() && i < offers.directions().size(); i++) {
            find(wanted.get(i), offers.directions().get(i)).ifPresent(found::add);
        }
        return found.size() == wanted.size() ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private static Optional<ChosenOffer> find(DraftFlights wanted, Direction direction) {
        String family = wanted.fareFamily();
        return direction.results().stream()
                .filter(row -> isSame(row, wanted))
                .flatMap(row -> row.find(family).stream()
                        .map(offer -> new ChosenOffer(row.journey(), direction.get(family), offer)))
                .findFirst();
    }

    private static boolean isSame(JourneyOffers row, DraftFlights wanted) {
        return row.journey().flights().equals(wanted.flights())
                && row.journey().departure().at().equals(wanted.departureAt());
    }
}
