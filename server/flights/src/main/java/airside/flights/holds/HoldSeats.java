package airside.flights.holds;

import airside.flights.inventory.CabinLimits;
import airside.flights.inventory.HoldPayment;
import airside.flights.inventory.HoldResult;
import airside.flights.inventory.JdbcSeatHolds;
import airside.flights.inventory.LegCabin;
import airside.flights.inventory.SeatHoldRequest;
import airside.flights.inventory.UnpaidShare;
import airside.flights.offers.PricedTrip;
import airside.flights.offers.PricedTrip.PricedJourney;
import airside.flights.offers.ReadOffers;
import airside.flights.offers.ReadOffers.Reading;
import airside.flights.schedules.DatedLeg;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Holds the seats of offers: the use case of `PUT /api/flights/holds/{holdId}`.
public final class HoldSeats {
    private final ReadOffers offers;
    private final JdbcSeatHolds holds;
    private final UnpaidShare unpaidShare;
    private final Clock clock;

    public HoldSeats(ReadOffers offers, JdbcSeatHolds holds, UnpaidShare unpaidShare, Clock clock) {
        this.offers = offers;
        this.holds = holds;
        this.unpaidShare = unpaidShare;
        this.clock = clock;
    }

    /// Result of a request: the decision of the inventory, or the reason why the offers cannot be used.
    public sealed interface Outcome {
        record Decided(HoldResult result, PricedTrip trip) implements Outcome {}

        record OffersRefused(Reading reading) implements Outcome {}
    }

    /// Holds the seats of all journeys, or extends the hold if it exists.
    ///
    /// @param tokens the signed offers, one for each direction
    /// @param expiresAt when the seats are released if the hold is not confirmed
    public Outcome put(UUID id, List<String> tokens, Instant expiresAt, HoldPayment payment) {
        Reading reading = read(id, tokens);
        return switch (reading) {
            case Reading.Trip(PricedTrip trip) -> put(id, tokens, expiresAt, payment, trip, true);
            // A hold that exists keeps its price; without one, expired offers are refused.
            case Reading.Expired(PricedTrip trip, var _, var _) -> put(id, tokens, expiresAt, payment, trip, false);
            case Reading.NotGenuine _,
                    Reading.FlightChanged _,
                    Reading.DepartsBeforeLanding _,
                    Reading.DoNotCombine _ -> new Outcome.OffersRefused(reading);
        };
    }

    /// Reads offers. A hold that exists keeps its flights, even if their times have changed since they were
    /// offered.
    private Reading read(UUID id, List<String> tokens) {
        Reading reading = offers.read(tokens);
        boolean timesHaveChanged =
                reading instanceof Reading.FlightChanged || reading instanceof Reading.DepartsBeforeLanding;
        return timesHaveChanged && exists(id, tokens) ? offers.readHeld(tokens) : reading;
    }

    private boolean exists(UUID id, List<String> tokens) {
        return holds.find(id).filter(hold -> hold.offers().equals(tokens)).isPresent();
    }

    private Outcome put(
            UUID id,
            List<String> tokens,
            Instant expiresAt,
            HoldPayment payment,
            PricedTrip trip,
            boolean offersAreFresh) {
        SeatHoldRequest request = new SeatHoldRequest(
                id, trip.passengers().seats(), tokens, limits(trip), expiresAt, offersAreFresh, payment);
        return new Outcome.Decided(holds.put(request), trip);
    }

    private Map<LegCabin, CabinLimits> limits(PricedTrip trip) {
        Instant now = clock.instant();
        Map<LegCabin, CabinLimits> limits = new TreeMap<>();
        for (PricedJourney journey : trip.journeys()) {
            for (DatedLeg leg : journey.journey().legs()) {
                int capacity = leg.aircraft().seatsIn(journey.offer().cabin());
                int unpaidMax = unpaidShare.seats(capacity, now, leg.departureAt());
                limits.put(LegCabin.of(leg, journey.offer().cabin()), new CabinLimits(capacity, unpaidMax));
            }
        }
        return limits;
    }
}
