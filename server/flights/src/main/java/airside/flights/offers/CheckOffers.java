package airside.flights.offers;

import airside.flights.inventory.Availability;
import airside.flights.inventory.CabinSeats;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.offers.ReadOffers.Reading;
import airside.flights.schedules.DatedLeg;
import airside.vocabulary.CabinClass;
import java.util.List;
import java.util.Optional;

/// Checks offers that a client has chosen: whether they can be booked together, and whether each flight has the
/// seats. Nothing is held.
public final class CheckOffers {
    private final ReadOffers offers;
    private final Availability availability;

    public CheckOffers(ReadOffers offers, Availability availability) {
        this.offers = offers;
        this.availability = availability;
    }

    /// Result of a check.
    sealed interface Outcome {
        /// The offers can be booked now.
        record Valid(PricedTrip trip) implements Outcome {}

        /// The offers cannot be booked.
        record OffersRefused(Reading reading) implements Outcome {}

        /// A leg has too few seats left.
        ///
        /// @param left seats left in the cabin
        /// @param wanted seats that the passengers need
        record TooFewSeats(DatedLeg leg, CabinClass cabin, int left, int wanted) implements Outcome {}
    }

    /// Checks offers.
    ///
    /// @param tokens the signed offers, one for each direction
    Outcome check(List<String> tokens) {
        Reading reading = offers.read(tokens);
        if (!(reading instanceof Reading.Trip(PricedTrip trip))) return new Outcome.OffersRefused(reading);
        return findTooFewSeats(trip).orElse(new Outcome.Valid(trip));
    }

    private Optional<Outcome> findTooFewSeats(PricedTrip trip) {
        int wanted = trip.passengers().seats();
        for (PricedJourney journey : trip.journeys()) {
            CabinClass cabin = journey.offer().cabin();
            for (DatedLeg leg : journey.journey().legs()) {
                CabinSeats seats = availability.seatsOn(leg, cabin);
                if (seats.available() < wanted)
                    return Optional.of(new Outcome.TooFewSeats(leg, cabin, seats.available(), wanted));
            }
        }
        return Optional.empty();
    }
}
