package airside.desktop.drafts;

import airside.desktop.travel.ChosenOffer;
import java.time.Instant;
import java.util.List;

/// The flights of one direction of a draft, with what identifies them in a later search.
///
/// @param flights flight designators in order
/// @param departureAt when the first of them departs
/// @param arrivalAt when the last of them arrives
/// @param fareFamily code of the fare family chosen for them
public record DraftFlights(
        String origin,
        String destination,
        List<String> flights,
        Instant departureAt,
        Instant arrivalAt,
        String fareFamily) {
    public DraftFlights {
        flights = List.copyOf(flights);
    }

    /// Returns the flights and the fare family of a chosen offer.
    public static DraftFlights of(ChosenOffer chosen) {
        return new DraftFlights(
                chosen.journey().departure().airport(),
                chosen.journey().arrival().airport(),
                chosen.journey().flights(),
                chosen.journey().departure().at(),
                chosen.journey().arrival().at(),
                chosen.family().code());
    }
}
